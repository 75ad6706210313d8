package settle.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.BreakDraft;
import settle.breaks.ClosingWording;
import settle.breaks.FileWording;
import settle.cash.wire.StandingWire;
import settle.identity.FileId;
import settle.identity.SourceLine;
import settle.offering.InputKind;
import settle.offering.Offering;
import settle.statement.Statement;

/**
 * All received files, proved one by one and against each other.
 *
 * @param usable those whose rows count, by path and then in the order of reception
 * @param balances that usable escrow files state
 * @param breaks what is wrong with files, usable or not; codes F and X06
 */
public record ProvedFiles(List<StagedFile> usable, List<StatedBalance> balances, List<Break> breaks) {

    public ProvedFiles {
        usable = List.copyOf(usable);
        balances = List.copyOf(balances);
        breaks = List.copyOf(breaks);
    }

    public static ProvedFiles of(Received received, Offering offering) {
        List<StagedFile> usable = new ArrayList<>();
        List<StatedBalance> balances = new ArrayList<>();
        List<Break> breaks = new ArrayList<>();
        Map<String, List<Statement>> byFormat = new HashMap<>();
        Set<Long> superseded = superseded(received.files());
        Set<Long> seen = received.seen().stream().flatMapToLong(one -> one.fileId().stream()).boxed()
                .collect(Collectors.toSet());
        for (ReceivedFile one : received.files()) {
            StagedFile file = one.file();
            FileProof proof = FileProof.of(one, offering.escrow().accountNumber(), offering.currency());
            if (proof.usable()) {
                usable.add(file);
                List<Statement> own = ownStatements(one, offering);
                byFormat.computeIfAbsent(file.format(), any -> new ArrayList<>()).addAll(own);
                if (file.kind() == InputKind.ESCROW) {
                    balances.addAll(StatedBalance.of(file, own, offering.currency()));
                }
            }
            boolean speaks = proof.usable() ? !superseded.contains(file.id()) : seen.contains(file.id());
            breaks.addAll(speaks ? proof.breaks() : List.of());
        }
        breaks.addAll(StatementSeries.breaks(byFormat));
        received.seen().forEach(file -> unused(file).ifPresent(breaks::add));
        breaks.addAll(missingKinds(received.everSeen(), offering));
        return new ProvedFiles(usable, balances, breaks);
    }

    /** The usable files of one kind. */
    public List<StagedFile> of(InputKind kind) {
        return usable.stream().filter(file -> file.kind() == kind).toList();
    }

    /** What the bank's last statement says is in the account. */
    public Optional<BankBalance> bankBalance(List<StandingWire> wires) {
        return StatedBalance.bankBalance(balances, wires);
    }

    private static List<Statement> ownStatements(ReceivedFile received, Offering offering) {
        return received.statements().stream()
                .filter(one -> one.isOf(offering.escrow().accountNumber(), offering.currency())).toList();
    }

    /** Files in whose place another content was received later. */
    private static Set<Long> superseded(List<ReceivedFile> files) {
        Map<String, Long> latest = new HashMap<>();
        Set<Long> superseded = new HashSet<>();
        files.stream().map(ReceivedFile::file).sorted(Comparator.comparing(StagedFile::id)).forEach(file -> {
            Long earlier = latest.put(file.path(), file.id());
            if (earlier != null) {
                superseded.add(earlier);
            }
        });
        return superseded;
    }

    /** A copy (F04), a file that nothing reads (F09), or one that changes (F11). */
    private static Optional<Break> unused(SeenFile file) {
        return switch (file.seenAs()) {
            case COPY -> Optional.of(about(BreakCode.F04, file).actual("identical to " + file.remark())
                    .saying(FileWording.F04_COPY.with("file", file.path())
                            .with("original", file.remark())));
            case UNKNOWN -> Optional.of(about(BreakCode.F09, file).expected("a file of a known format")
                    .actual(file.remark())
                    .saying(FileWording.F09_UNKNOWN.with("file", file.path())
                            .with("reason", file.remark())));
            case LEFT -> Optional.of(about(BreakCode.F11, file).expected("a file that stands still")
                    .actual(file.remark())
                    .saying(FileWording.F11_CHANGING.with("file", file.path())));
            case NEW, KNOWN -> Optional.empty();
        };
    }

    /** Kinds that the offering expects and of which no file has come (X06). */
    private static List<Break> missingKinds(Set<InputKind> everSeen, Offering offering) {
        List<Break> missing = new ArrayList<>();
        for (InputKind kind : InputKind.values()) {
            if (offering.expects().contains(kind) && !everSeen.contains(kind)) {
                missing.add(Break.of(BreakCode.X06).identifiedBy(kind.toString())
                        .expected("a file in " + kind.folder() + "/").actual("none")
                        .saying(ClosingWording.X06_MISSING.with("kind", kind.folder())));
            }
        }
        return missing;
    }

    private static BreakDraft about(BreakCode code, SeenFile file) {
        return Break.of(code).about(new FileId(file.path(), file.sha256()))
                .identifiedBy(file.path(), file.sha256()).source(new SourceLine(file.path(), 0));
    }
}
