package settle.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.BreakDraft;
import settle.breaks.BreakTrait;
import settle.breaks.Figure;
import settle.breaks.FileWording;
import settle.cash.wire.StandingWire;
import settle.identity.FileId;
import settle.identity.SourceLine;
import settle.offering.InputKind;
import settle.offering.Offering;
import settle.statement.Statement;

/**
 * All deliveries, proved one by one and those that count against each other.
 *
 * @param deliveries all that ever came
 * @param counting those whose rows count
 * @param balances that escrow files which count state
 * @param seen what this run saw in the inbox, with the copies told from what counts
 * @param unread records that cannot be read, in files that count or are refused
 * @param breaks what else is wrong with files, usable or not; codes F and X06
 */
public record ProvedFiles(Deliveries deliveries, Counting counting, List<StatedBalance> balances,
        List<SeenFile> seen, List<UnreadRecords> unread, List<Break> breaks) {

    public ProvedFiles {
        balances = List.copyOf(balances);
        seen = List.copyOf(seen);
        unread = List.copyOf(unread);
        breaks = List.copyOf(breaks);
    }

    /**
     * Proves what counts.
     *
     * @param withdrawn hashes of contents that two persons withdrew
     */
    public static ProvedFiles of(Received received, Deliveries deliveries, Set<String> withdrawn,
            Offering offering) {
        Counting counting = deliveries.counting(withdrawn);
        List<StatedBalance> balances = new ArrayList<>();
        List<FileProof> proofs = new ArrayList<>();
        Map<String, List<Statement>> byFormat = new HashMap<>();
        for (Delivery delivery : counting.deliveries()) {
            List<Statement> own = ownStatements(delivery.received(), offering);
            byFormat.computeIfAbsent(delivery.file().format(), any -> new ArrayList<>()).addAll(own);
            if (delivery.kind() == InputKind.ESCROW) {
                balances.addAll(StatedBalance.of(delivery.file(), own, offering.currency()));
            }
            proofs.add(delivery.proof());
        }
        deliveries.refused().stream().filter(one -> !withdrawn.contains(one.content().sha256()))
                .forEach(refused -> proofs.add(refused.proof()));
        List<Break> breaks = proofs.stream().flatMap(proof -> proof.others().stream())
                .collect(Collectors.toCollection(ArrayList::new));
        breaks.addAll(StatementSeries.breaks(byFormat, balances));
        List<SeenFile> seen = withCopies(received.seen(), counting);
        seen.forEach(file -> unused(file).ifPresent(breaks::add));
        breaks.addAll(new MissingKinds(received, deliveries, withdrawn).breaks(offering));
        return new ProvedFiles(deliveries, counting, balances, seen,
                proofs.stream().flatMap(proof -> proof.unread().stream()).toList(), breaks);
    }

    /** What this run saw, where a content that counts from another path is a copy. */
    private static List<SeenFile> withCopies(List<SeenFile> seen, Counting counting) {
        Map<Long, String> originals = new HashMap<>();
        counting.copies().forEach((copy, original) -> originals.put(copy.file().id(), original.path()));
        return seen.stream().map(file -> file.fileId().isPresent()
                && originals.containsKey(file.fileId().getAsLong())
                        ? file.asCopyOf(originals.get(file.fileId().getAsLong())) : file).toList();
    }

    /**
     * The same with an earlier delivery of a path in the place of the one that counts.
     *
     * @param withdrawn hashes of contents that two persons withdrew
     */
    public ProvedFiles with(Delivery earlier, Set<String> withdrawn) {
        return new ProvedFiles(deliveries, deliveries.counting(withdrawn).with(earlier), balances, seen,
                unread, breaks);
    }

    /**
     * What counts as it was when an earlier delivery of a path last counted, whatever came since.
     *
     * @param withdrawn hashes of contents that two persons withdrew
     */
    public ProvedFiles lastWith(Delivery earlier, Set<String> withdrawn) {
        return new ProvedFiles(deliveries, deliveries.lastWith(earlier, withdrawn), balances, seen, unread,
                breaks);
    }

    /** Files that count and that the inbox holds no more, in the order of their paths. */
    public List<StagedFile> gone() {
        Set<String> there = seen.stream().map(SeenFile::path).collect(Collectors.toSet());
        return counting.deliveries().stream().map(Delivery::file).filter(file -> !there.contains(file.path()))
                .toList();
    }

    /** The file of an exception that keeps all of its rows from counting, be it as a copy of another. */
    public Optional<FileId> unusedBy(Break found) {
        return found.key().file().filter(file -> found.code().has(BreakTrait.HIDES_ROWS) && counting.newest()
                .stream().noneMatch(used -> used.content().equals(file)));
    }

    /** The files of one kind that count. */
    public List<StagedFile> of(InputKind kind) {
        return counting.of(kind);
    }

    /** The records that cannot be read in the files of one kind, used or refused. */
    public List<Reject> rejects(InputKind kind) {
        return Stream.concat(counting.deliveries().stream(), deliveries.refused().stream())
                .filter(one -> one.kind() == kind)
                .flatMap(one -> one.received().rejects().stream()).toList();
    }

    /** The hashes of escrow files of which a control counts every entry. */
    public Set<String> counted() {
        return escrowFiles(ReceivedFile::isCounted);
    }

    /** The hashes of escrow files that state what the account held before their entries and after them. */
    public Set<String> balanced() {
        return escrowFiles(ReceivedFile::isBalanced);
    }

    private Set<String> escrowFiles(Predicate<ReceivedFile> which) {
        return counting.deliveries().stream().filter(one -> one.kind() == InputKind.ESCROW)
                .filter(one -> which.test(one.received())).map(one -> one.file().sha256())
                .collect(Collectors.toSet());
    }

    /** What the bank's last statement says is in the account. */
    public Optional<BankBalance> bankBalance(List<StandingWire> wires) {
        return StatedBalance.bankBalance(balances, wires);
    }

    /** The statements of the escrow account in a file. */
    private static List<Statement> ownStatements(ReceivedFile received, Offering offering) {
        return received.statements().stream()
                .filter(one -> one.isOf(offering.escrow().accountNumber(), offering.currency())).toList();
    }

    /** A copy (F04), a file that nothing reads (F09), or one that changes (F11). */
    private static Optional<Break> unused(SeenFile file) {
        return switch (file.seenAs()) {
            case COPY -> Optional.of(about(BreakCode.F04, file).actual(FileWording.F04_SAME.labelling(Figure
                    .text(file.remark())))
                    .saying(FileWording.F04_COPY.with("file", file.path())
                            .with("original", file.remark())));
            case UNKNOWN -> Optional.of(about(BreakCode.F09, file).expected("a file of a known format")
                    .actual(Figure.text(file.remark()))
                    .saying(FileWording.F09_UNKNOWN.with("file", file.path())
                            .with("reason", file.remark())));
            case LEFT -> Optional.of(about(BreakCode.F11, file).expected("a file that stands still")
                    .actual(Figure.text(file.remark()))
                    .saying(FileWording.F11_CHANGING.with("file", file.path())));
            case NEW, KNOWN -> Optional.empty();
        };
    }

    private static BreakDraft about(BreakCode code, SeenFile file) {
        return Break.of(code).about(new FileId(file.path(), file.sha256()))
                .identifiedBy(file.path(), file.sha256()).source(new SourceLine(file.path(), 0));
    }
}
