package settle.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.BreakDraft;
import settle.breaks.Figure;
import settle.breaks.FigureList;
import settle.breaks.FileWording;
import settle.breaks.Sentence;
import settle.breaks.Severity;
import settle.breaks.Unit;
import settle.identity.SourceLine;
import settle.offering.InputKind;
import settle.statement.Statement;
import settle.statement.StatementEvent;

/**
 * Whether a file may be used, decided before anything of it is: its controls add up, its balances roll, it is
 * of the right account, and, of an escrow file, every record could be read.
 *
 * @param usable whether its rows count
 * @param unread its records that cannot be read
 * @param others what else is wrong with it, usable or not
 */
public record FileProof(boolean usable, List<UnreadRecords> unread, List<Break> others) {

    /** Exceptions that malformed records of one file get; the rest are counted in one more. */
    public static final int MAX_REJECTS_SHOWN = 100;
    /** Malformed records of one file that are looked at one by one. */
    public static final int MAX_REJECTS_READ = 10_000;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,6})?");

    public FileProof {
        unread = List.copyOf(unread);
        others = List.copyOf(others);
    }

    /** All that is wrong with it, by what it says itself. */
    public List<Break> breaks() {
        return Stream.concat(unread.stream().map(UnreadRecords::found), others.stream()).toList();
    }

    /**
     * Proves a file.
     *
     * @param account number of the account that it should be of; empty where any will do
     */
    public static FileProof of(ReceivedFile received, String account, Currency currency) {
        return of(received, account, Set.of(), currency);
    }

    /**
     * Proves a file in which other accounts may stand.
     *
     * @param passedOver numbers of these accounts; where there are any, rows of no statement are told one by
     *     one if they are of another account (C15)
     */
    static FileProof of(ReceivedFile received, String account, Set<String> passedOver, Currency currency) {
        Map<Boolean, List<StatementEvent.ControlFailed>> failures = received.failures().stream()
                .collect(Collectors.partitioningBy(control -> control.code().severity() == Severity.STOP));
        FileProof proof = ofControls(new ReceivedFile(received.file(), received.rejects(),
                received.statements(), failures.get(true)), account, passedOver, currency);
        List<Break> others = new ArrayList<>(proof.others());
        failures.get(false).forEach(control -> others.add(mayBeCut(received.file(), control,
                proof.usable())));
        return new FileProof(proof.usable(), proof.unread(), others);
    }

    private static Break mayBeCut(StagedFile file, StatementEvent.ControlFailed control, boolean usable) {
        return about(control.code(), file).source(control.source()).expected(Figure.text(control.expected()))
                .actual(Figure.text(file.kind() == InputKind.ESCROW ? control.actual() : "none"))
                .saying((usable ? FileWording.F11_NO_LINE_END : FileWording.F11_NOT_USED).with("file", file
                        .content()));
    }

    private static FileProof ofControls(ReceivedFile received, String account, Set<String> passedOver,
            Currency currency) {
        StagedFile file = received.file();
        MalformedRecords malformed = new MalformedRecords(file, received.rejects());
        List<Statement> statements = received.statements();
        List<UnreadRecords> unread = malformed.told();
        List<Break> breaks = new ArrayList<>();
        received.failures().forEach(control -> breaks.add(failed(file, control)));
        if (!unread.isEmpty() || !breaks.isEmpty()) {
            Optional<Break> count = malformed.isNothingUsed() ? Optional.empty() : count(file);
            count.ifPresent(breaks::add);
            return new FileProof(!malformed.isNothingUsed() && count.isEmpty(), unread, breaks);
        }
        breaks.addAll(failures(file));
        if (!account.isEmpty()) {
            List<Statement> told = statements.stream()
                    .filter(statement -> !passedOver.contains(statement.account())).toList();
            breaks.addAll(statements.isEmpty()
                    ? foreignEntries(file, account, passedOver, currency).stream().toList()
                    : foreignStatements(file, told, account, currency));
        }
        if (!breaks.isEmpty()) {
            return new FileProof(false, unread, breaks);
        }
        if (file.kind() == InputKind.ESCROW && !received.isCounted()) {
            breaks.add(about(BreakCode.F08, file)
                    .expected(FileWording.F08_CONTROLS.labelling(Figure.text(file.path()
                            + ControlTotals.SUFFIX)))
                    .actual("none")
                    .saying(FileWording.F08_UNPROVEN.with("file", file.content()).with("entries", file
                            .rows())));
        }
        return new FileProof(true, unread, breaks);
    }

    /** The controls of its control file that do not hold. */
    private static List<Break> failures(StagedFile file) {
        return Stream.of(total(file), count(file), balance(file)).flatMap(Optional::stream).toList();
    }

    private static Optional<Break> total(StagedFile file) {
        return differs(file.control().total(), file.printedTotal()).map(stated -> differs(
                about(BreakCode.F01, file).difference(printed(file.printedTotal().subtract(stated))),
                printed(stated), printed(file.printedTotal()), FileWording.F01_TOTAL.with("file", file
                        .content())));
    }

    /** A record that cannot be read is there all the same. */
    private static Optional<Break> count(StagedFile file) {
        long found = file.rows() + file.rejects();
        return differs(file.control().count(), BigDecimal.valueOf(found)).map(stated -> differs(
                about(BreakCode.F02, file).difference(Figure.count(found - stated.longValue())),
                new Figure.Quantity(stated, Unit.COUNT), Figure.count(found),
                FileWording.F02_COUNT.with("file", file.content())));
    }

    private static Optional<Break> balance(StagedFile file) {
        if (!file.bothBalances() || file.rolls()) {
            return Optional.empty();
        }
        BigDecimal rolled = file.control().openingBalance().orElseThrow().add(file.netOfOwn());
        BigDecimal stated = file.control().closingBalance().orElseThrow();
        return Optional.of(differs(about(BreakCode.F03, file).difference(printed(rolled.subtract(stated))),
                printed(stated), printed(rolled), FileWording.F03_BALANCE.with("file", file.content())));
    }

    private static Break differs(
            BreakDraft draft, Figure stated, Figure given, Sentence.Worded sentence) {
        return draft.expected(stated).actual(given)
                .saying(sentence.with("given", given).with("stated", stated));
    }

    private static Figure printed(BigDecimal sum) {
        return new Figure.Quantity(sum, Unit.PRINTED);
    }

    /** A single foreign entry is C15 or C16; a whole file of them is another account's. */
    private static Optional<Break> foreignEntries(StagedFile file, String account, Set<String> passedOver,
            Currency currency) {
        boolean several = file.rows() > 1;
        if (several && passedOver.isEmpty() && file.isOfOtherAccounts()) {
            return Optional.of(about(BreakCode.F05, file)
                    .expected(ofAccount(account)).actual("another account")
                    .saying(FileWording.F05_ACCOUNT.with("entries", file.rows()).with("file", file
                            .content())));
        }
        if (several && file.otherCurrencyRows() == file.rows()) {
            return Optional.of(about(BreakCode.F05, file)
                    .expected(FileWording.F05_OF_CURRENCY.labelling(Figure.text(currency.getCurrencyCode())))
                    .actual("another currency")
                    .saying(FileWording.F05_CURRENCY.with("entries", file.rows()).with("file", file
                            .content())));
        }
        return Optional.empty();
    }

    /** Statements of another account; one with a single entry leaves it to that entry (C15, C16). */
    private static List<Break> foreignStatements(
            StagedFile file, List<Statement> statements, String account, Currency currency) {
        return statements.stream()
                .filter(statement -> !statement.isOf(account, currency) && statement.entries() != 1)
                .map(statement -> about(BreakCode.F05, file)
                        .identifiedBy(file.path(), file.sha256(),
                                Integer.toString(statement.source().line()))
                        .source(statement.source())
                        .expected(in(ofAccount(account), currency.getCurrencyCode()))
                        .actual(in(Figure.text(statement.account().equals(account) ? "this account"
                                : "another account"), statement.currency()))
                        .saying(FileWording.F05_STATEMENT.with("file", file.content())
                                .with("line", statement.source().line())))
                .toList();
    }

    private static Figure ofAccount(String account) {
        return FileWording.F05_OF_ACCOUNT.labelling(Figure.text(account));
    }

    private static Figure in(Figure account, String currency) {
        return new FigureList(List.of(account, FileWording.F05_IN.labelling(Figure.text(currency))), " ");
    }

    private static Break failed(StagedFile file, StatementEvent.ControlFailed control) {
        Figure stated = asTold(control.code(), control.expected());
        Figure given = asTold(control.code(), control.actual());
        return about(control.code(), file)
                .identifiedBy(control.source().toString(), control.what(), file.sha256())
                .source(control.source()).expected(stated).actual(given)
                .saying(FileWording.CONTROL.with("control", control.what())
                        .with("file", control.source().file()).with("line", control.source().line())
                        .with("stated", stated).with("given", given));
    }

    /** What a control of the file says: a number where its code is one of numbers, and it is one. */
    private static Figure asTold(BreakCode code, String text) {
        boolean ofNumbers = code == BreakCode.F01 || code == BreakCode.F02 || code == BreakCode.F03;
        return ofNumbers && NUMBER.matcher(text).matches() ? new Figure.Quantity(new BigDecimal(text),
                code == BreakCode.F02 ? Unit.COUNT : Unit.PRINTED) : Figure.text(text);
    }

    private static Optional<BigDecimal> differs(Optional<BigDecimal> stated, BigDecimal found) {
        return stated.filter(value -> value.compareTo(found) != 0);
    }

    private static BreakDraft about(BreakCode code, StagedFile file) {
        return Break.of(code).about(file.content()).identifiedBy(file.path(), file.sha256())
                .source(new SourceLine(file.path(), 0));
    }
}
