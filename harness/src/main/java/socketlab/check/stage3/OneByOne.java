package socketlab.check.stage3;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import socketlab.check.actor.Scenario;
import socketlab.transcript.Seen;

/** People came or went at the same moment, and whoever is told of it is told that they did so one after the other. */
final class OneByOne {
    private final ChatUser witness;
    private final Scenario scenario;

    OneByOne(ChatUser witness, Scenario scenario) {
        this.witness = witness;
        this.scenario = scenario;
    }

    /** The number after the last of them left is {@code remaining}. */
    void left(List<ChatUser> leavers, int remaining) {
        leavers.forEach(witness::isToldOfLeavingOf);
        int first = remaining + leavers.size() - 1;
        compare(ChatUser::isLeaving, leavers, (leaver, i) -> leaver.left(first - i));
    }

    /** The number after the first of them came is {@code first}; returns them in the order in which they were told of. */
    List<ChatUser> came(List<ChatUser> newcomers, int first) {
        newcomers.forEach(witness::isToldOfComingOf);
        return compare(ChatUser::isComing, newcomers, (newcomer, i) -> newcomer.joined(first + i));
    }

    /** Who was first is open, so the person is taken from each notice, and the number is counted. */
    private List<ChatUser> compare(
            Function<ChatUser, Predicate<String>> about,
            List<ChatUser> people,
            BiFunction<ChatUser, Integer, ChatUser.Notice> notice) {
        List<ChatUser> inOrder = new ArrayList<>();
        for (String line : witness.received().linesFrom(0)) {
            for (ChatUser person : people) {
                if (about.apply(person).test(line)) {
                    isThis(notice.apply(person, inOrder.size()).text(), line);
                    inOrder.add(person);
                }
            }
        }
        return inOrder;
    }

    private void isThis(String wanted, String line) {
        if (!line.equals(wanted)) {
            String what = witness.name() + " to be told of them one by one, next with this notice";
            throw scenario.failure(what, wanted, Seen.text(line)).certain();
        }
    }
}
