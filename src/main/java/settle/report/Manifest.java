package settle.report;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import settle.audit.Sha256;

/**
 * What a set's {@value OutputSet#MANIFEST} lists.
 *
 * @param hashes name → hash, in the order of the lines
 * @param sha256 of the manifest itself
 */
public record Manifest(Map<String, String> hashes, String sha256) {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{" + Sha256.DIGITS + "})  (.+)");

    public Manifest {
        hashes = Collections.unmodifiableMap(new LinkedHashMap<>(hashes));
    }

    /** The text that lists these files, name → text, in their order. */
    static String text(Map<String, String> files) {
        StringBuilder lines = new StringBuilder();
        files.forEach((name, text) -> lines.append(Sha256.of(text.getBytes(StandardCharsets.UTF_8)))
                .append("  ").append(name).append('\n'));
        return lines.toString();
    }

    public static Manifest of(OutputSet set) {
        return parse(set.files().get(OutputSet.MANIFEST).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a manifest. Lines of another form, which only a damaged one has, are left out. */
    public static Manifest parse(byte[] content) {
        Map<String, String> hashes = new LinkedHashMap<>();
        new String(content, StandardCharsets.UTF_8).lines().map(LINE::matcher).filter(Matcher::matches)
                .forEach(line -> hashes.put(line.group(2), line.group(1)));
        return new Manifest(hashes, Sha256.of(content));
    }

    /** The hashes of all files of the set, the manifest's own last. */
    public Map<String, String> withItself() {
        Map<String, String> all = new LinkedHashMap<>(hashes);
        all.put(OutputSet.MANIFEST, sha256);
        return all;
    }
}
