package settle.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of this program, as the build states it. */
public final class Version implements IVersionProvider {

    private static final String RESOURCE = "/application.properties";

    static String number() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream(RESOURCE)) {
            properties.load(in);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + RESOURCE, e);
        }
        return properties.getProperty("settle.version");
    }

    @Override
    public String[] getVersion() {
        return new String[]{"settle " + number()};
    }
}
