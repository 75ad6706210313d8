package settle.offeringfile;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import settle.offering.Offering;

/**
 * An offering file that was read: the offering, or all that is wrong with the file, each with its line and
 * key.
 *
 * @param offering present where there is no problem
 */
public record OfferingFile(Optional<Offering> offering, List<OfferingProblem> problems) {

    private static final long MAX_BYTES = 1 << 20;

    public OfferingFile {
        problems = List.copyOf(problems);
    }

    /** Reads an offering file; a file that cannot be read is a problem too. */
    public static OfferingFile read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                return refused(0, "larger than " + MAX_BYTES + " bytes: not an offering file");
            }
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            return parse(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            return refused(0, "not UTF-8 text");
        } catch (IOException e) {
            return refused(0, Files.exists(file) ? "cannot be read as a file" : "there is no such file");
        }
    }

    /** Reads the text of an offering file. */
    public static OfferingFile parse(String text) {
        Node root;
        try {
            String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
            root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(withoutMark));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            return refused(line, "not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            return refused(0, "not YAML: " + e.getMessage().lines().findFirst().orElse(""));
        }
        if (root == null) {
            return refused(0, "the file is empty");
        }
        OfferingReader reader = new OfferingReader();
        Optional<Offering> offering = reader.read(root);
        return new OfferingFile(offering, reader.problems());
    }

    private static OfferingFile refused(int line, String message) {
        return new OfferingFile(Optional.empty(), List.of(new OfferingProblem(line, "", message)));
    }
}
