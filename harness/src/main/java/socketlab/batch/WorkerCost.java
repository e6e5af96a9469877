package socketlab.batch;

/**
 * What a worker has cost, in milliseconds of processor time, besides what it has started.
 *
 * @param all its whole life
 * @param compiling the part of it in which it compiled
 */
public record WorkerCost(long all, long compiling) {
    static final WorkerCost NONE = new WorkerCost(0, 0);

    WorkerCost plus(WorkerCost other) {
        return new WorkerCost(all + other.all, compiling + other.compiling);
    }
}
