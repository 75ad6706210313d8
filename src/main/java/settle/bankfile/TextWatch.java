package settle.bankfile;

import java.util.List;
import java.util.Map;
import settle.identity.SourceLine;

/** Sees how the free text of each entry is read, for people who want to know why. */
@FunctionalInterface
public interface TextWatch {

    /** Nobody watches. */
    TextWatch NONE = reading -> {};

    /**
     * How a text was read.
     *
     * @param source of its entry
     * @param text as the bank wrote it, by lines
     * @param recognised what was taken from it, by the names that bank CSV has for it, in their order
     * @param unknown labels in the bank's part of it that nothing is taken from, since no table has them
     */
    record Reading(SourceLine source, String text, Map<String, String> recognised, List<String> unknown) {}

    void read(Reading reading);
}
