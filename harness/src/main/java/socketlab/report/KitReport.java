package socketlab.report;

import socketlab.platform.Platform;

/**
 * What ran the checks: two reports that differ may differ here.
 *
 * @param version of the kit
 * @param java the version of Java
 * @param system the operating system and its version
 */
public record KitReport(String version, String java, String system) {
    /** This lab, on this machine. */
    public static KitReport here() {
        String version = KitReport.class.getPackage().getImplementationVersion();
        return new KitReport(
                version == null ? "development" : version,
                Runtime.version().toString(),
                Platform.current().name());
    }
}
