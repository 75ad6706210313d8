package settle.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import settle.offering.InputKind;
import settle.proof.UnreadRecords.Told;

/**
 * Which records of a file that cannot be read are told together: ten and more with one and the same fault,
 * and all beyond those that are told one by one.
 */
final class MalformedRecords {

    /** Records with one and the same fault that are told as one. */
    static final int MANY_EQUAL = 10;

    private final StagedFile file;
    private final List<Reject> rejects;
    private final boolean nothingUsed;

    MalformedRecords(StagedFile file, List<Reject> rejects) {
        this.file = file;
        this.rejects = rejects;
        this.nothingUsed = file.kind() == InputKind.ESCROW || file.rows() == 0
                || rejects.stream().anyMatch(file::hasInControl);
    }

    /** Of an escrow file, of one whose control cannot be read, and of one without any record that can. */
    boolean isNothingUsed() {
        return nothingUsed;
    }

    List<UnreadRecords> told() {
        Map<String, List<Reject>> byFault = rejects.stream().collect(
                Collectors.groupingBy(this::fault, LinkedHashMap::new, Collectors.toList()));
        List<List<Reject>> told = new ArrayList<>();
        byFault.values().forEach(equal -> {
            if (equal.size() < MANY_EQUAL) {
                equal.forEach(one -> told.add(List.of(one)));
            } else {
                told.add(equal);
            }
        });
        told.sort((one, other) -> one.get(0).source().compareTo(other.get(0).source()));
        List<List<Reject>> shown = told.subList(0, Math.min(told.size(), FileProof.MAX_REJECTS_SHOWN));
        List<UnreadRecords> all = new ArrayList<>();
        shown.forEach(equal -> all.add(new UnreadRecords(file, equal.size() == 1 ? Told.ALONE : Told.EQUAL,
                equal, equal.size(), nothingUsed)));
        long more = Math.max(file.rejects(), rejects.size()) - shown.stream().mapToLong(List::size).sum();
        if (more > 0) {
            List<Reject> rest = told.subList(shown.size(), told.size()).stream().flatMap(List::stream)
                    .toList();
            all.add(new UnreadRecords(file, Told.REST, rest.size() == more ? rest : List.of(), more,
                    nothingUsed));
        }
        return all;
    }

    /** What records have in common that are told as one. */
    private String fault(Reject reject) {
        return file.hasInControl(reject) + "|" + reject.column() + "|" + reject.reason() + "|"
                + accountAlone(reject);
    }

    /** The account that shares are delivered to, where a record of a DWAC list does not say more. */
    private String accountAlone(Reject reject) {
        return file.kind() == InputKind.DWAC && reject.subject().request().isEmpty() && !file.hasInControl(
                reject)
                        ? reject.subject().account() : "";
    }
}
