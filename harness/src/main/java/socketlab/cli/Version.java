package socketlab.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the kit and of the Java it runs on. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "socket lab " + (version == null ? "(development)" : version) + ", Java " + Runtime.version()
        };
    }
}
