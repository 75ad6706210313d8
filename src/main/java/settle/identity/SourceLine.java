package settle.identity;

import java.util.Comparator;

/**
 * Where a fact was read.
 *
 * @param file path below the inbox, with forward slashes; empty where no file is concerned
 * @param line of the file's text, from 1; 0 for the file as a whole
 */
public record SourceLine(String file, int line) implements Name, Comparable<SourceLine> {

    public static final SourceLine NONE = new SourceLine("", 0);

    private static final Comparator<SourceLine> ORDER =
            Comparator.comparing(SourceLine::file).thenComparingInt(SourceLine::line);

    @Override
    public String called() {
        return toString();
    }

    @Override
    public int compareTo(SourceLine other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
