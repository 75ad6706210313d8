package settle.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of this program, as its jar's manifest states it. */
public final class Version implements IVersionProvider {

    static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"settle " + number()};
    }
}
