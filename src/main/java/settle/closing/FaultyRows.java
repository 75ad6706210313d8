package settle.closing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.FileWording;
import settle.breaks.Sentence;
import settle.identity.SourceLine;
import settle.offering.InputKind;
import settle.proof.ProvedFiles;
import settle.proof.Reject;

/** The records that cannot be read behind each F07: one, those with one and the same fault, or the rest. */
final class FaultyRows {

    private final Map<SourceLine, Reject> byPlace = new HashMap<>();
    private final Map<String, List<Reject>> byFile = new HashMap<>();
    private final Map<String, InputKind> kinds = new HashMap<>();

    FaultyRows(ProvedFiles files) {
        for (InputKind kind : InputKind.values()) {
            files.rejects(kind).forEach(reject -> {
                byPlace.put(reject.source(), reject);
                byFile.computeIfAbsent(reject.source().file(), any -> new ArrayList<>()).add(reject);
                kinds.put(reject.source().file(), kind);
            });
        }
    }

    /** Those that a break is about; none where it is no F07. */
    List<Reject> of(Break found) {
        if (found.code() != BreakCode.F07 || !(found.sentence() instanceof Sentence.Worded worded)) {
            return List.of();
        }
        List<Reject> first = Optional.ofNullable(byPlace.get(found.source())).stream().toList();
        if (worded.wording() == FileWording.F07_RECORD) {
            return first;
        }
        return worded.wording() != FileWording.F07_EQUAL ? inFile(found)
                : inFile(found).stream().filter(one -> first.stream().allMatch(
                        equal -> equal.column().equals(one.column()) && equal.reason().equals(one.reason())))
                        .toList();
    }

    /** The kind of the file that a break is about. */
    Optional<InputKind> kindOf(Break found) {
        return Optional.ofNullable(kinds.get(found.source().file()));
    }

    private List<Reject> inFile(Break found) {
        return byFile.getOrDefault(found.source().file(), List.of());
    }
}
