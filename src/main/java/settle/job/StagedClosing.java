package settle.job;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import settle.book.SubscriptionBook;
import settle.breaks.Break;
import settle.cash.CashPosition;
import settle.decision.Decision;
import settle.delivery.DwacLinks;
import settle.delivery.WarrantCertificate;
import settle.delivery.WarrantChecks;
import settle.money.Money;
import settle.offering.InputKind;
import settle.offering.Offering;
import settle.proof.FileProof;
import settle.proof.StagedFile;
import settle.proof.StatedBalance;
import settle.proof.StatementSeries;
import settle.statement.Statement;
import settle.store.ClosingStore;
import settle.store.RunStore.SeenFile;

/**
 * The staged rows of all files that may be used, as the core takes them. Loaded once, when staging is over.
 */
public final class StagedClosing {

    private final SubscriptionBook book;
    private final CashPosition position;
    private final DwacLinks dwacs;
    private final Optional<List<WarrantCertificate>> register;
    private final List<Decision> decisions;
    private final List<StatedBalance> balances;
    private final List<Break> fileBreaks;
    private final Map<Long, StagedFile> files;

    private StagedClosing(ClosingStore store, RunSettings settings, CurrentRun run) {
        Offering offering = settings.offering();
        List<StagedFile> staged = store.files().staged();
        List<SeenFile> seen = store.runs().seen(run.id());
        List<StagedFile> usable = new ArrayList<>();
        fileBreaks = new ArrayList<>();
        files = new LinkedHashMap<>();
        Map<StagedFile, List<Statement>> statementsOf = new LinkedHashMap<>();
        Set<Long> superseded = superseded(staged);
        for (StagedFile file : staged) {
            files.put(file.id(), file);
            List<Statement> statements = store.files().statements(file.id(), file.path());
            FileProof proof = FileProof.of(file,
                    store.files().rejects(file.id(), FileProof.MAX_REJECTS_SHOWN + 1), statements,
                    store.files().failures(file.id(), file.path()),
                    offering.escrow().accountNumber(), offering.currency());
            if (proof.usable()) {
                usable.add(file);
                statementsOf.put(file, statements.stream()
                        .filter(one -> one.isOf(offering.escrow().accountNumber(), offering.currency()))
                        .toList());
            }
            boolean speaks = proof.usable() ? !superseded.contains(file.id())
                    : seen.stream().anyMatch(one -> one.fileId().isPresent()
                            && one.fileId().getAsLong() == file.id());
            fileBreaks.addAll(speaks ? proof.breaks() : List.of());
        }
        book = SubscriptionBook.of(store.subscriptions().rowsOf(of(InputKind.SUBSCRIPTIONS, usable)));
        position = CashPosition.of(store.entries().rowsOf(of(InputKind.ESCROW, usable)), book, offering,
                settings.asOf());
        dwacs = DwacLinks.of(store.dwacs().rowsOf(of(InputKind.DWAC, usable)), book.all());
        List<StagedFile> registers = of(InputKind.WARRANTS, usable);
        register = registers.isEmpty() && !offering.expects().contains(InputKind.WARRANTS)
                ? Optional.empty()
                : Optional.of(WarrantChecks.register(store.warrants().rowsOf(registers)));
        decisions = store.decisions().rowsOf(of(InputKind.DECISIONS, usable));
        balances = of(InputKind.ESCROW, usable).stream()
                .flatMap(file -> balances(file, statementsOf.get(file), offering).stream()).toList();
        Map<String, List<Statement>> byFormat = new HashMap<>();
        statementsOf.forEach((file, statements) -> byFormat.computeIfAbsent(file.format(),
                any -> new ArrayList<>()).addAll(statements));
        fileBreaks.addAll(StatementSeries.breaks(byFormat));
    }

    static StagedClosing load(ClosingStore store, RunSettings settings, CurrentRun run) {
        return new StagedClosing(store, settings, run);
    }

    SubscriptionBook book() {
        return book;
    }

    CashPosition position() {
        return position;
    }

    DwacLinks dwacs() {
        return dwacs;
    }

    Optional<List<WarrantCertificate>> register() {
        return register;
    }

    List<Decision> decisions() {
        return decisions;
    }

    List<Break> fileBreaks() {
        return fileBreaks;
    }

    /** Files whose records are staged, by their id in the store. */
    Map<Long, StagedFile> files() {
        return files;
    }

    /** What the bank's last statement says is in the account. */
    Optional<Money> bankBalance() {
        return StatedBalance.bankBalance(balances, position);
    }

    private static List<StagedFile> of(InputKind kind, List<StagedFile> files) {
        return files.stream().filter(file -> file.kind() == kind).toList();
    }

    /** Files in whose place another content was received later. */
    private static Set<Long> superseded(List<StagedFile> staged) {
        Map<String, StagedFile> latest = new HashMap<>();
        Set<Long> superseded = new HashSet<>();
        staged.stream().sorted(Comparator.comparing(StagedFile::id)).forEach(file -> {
            StagedFile earlier = latest.put(file.path(), file);
            if (earlier != null) {
                superseded.add(earlier.id());
            }
        });
        return superseded;
    }

    /** The balances that a file's control states, and those of the statements in it. */
    private static List<StatedBalance> balances(StagedFile file, List<Statement> statements,
            Offering offering) {
        List<StatedBalance> balances = new ArrayList<>();
        file.control().closingBalance().ifPresent(closing -> balances.add(new StatedBalance(
                file.control().openingBalance().map(opening -> money(opening, offering)),
                money(closing, offering), file.lastBooked(), file.rows(), file.path(),
                file.balancesCarryForeignEntries())));
        for (Statement statement : statements) {
            String last = statement.date().map(day -> day.atTime(LocalTime.MAX).toString())
                    .orElse(file.lastBooked());
            statement.closing().ifPresent(closing -> balances.add(new StatedBalance(
                    statement.opening().map(opening -> money(opening, offering)),
                    money(closing, offering), last, statement.entries(), statement.source().toString(),
                    false, new StatedBalance.Place(statement.sequence().orElse(0), statement.pages().last(),
                            statement.pages().beforeOthers()))));
        }
        return balances;
    }

    private static Money money(BigDecimal amount, Offering offering) {
        return Money.ofDecimal(amount, offering.currency());
    }
}
