package settle.proof;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.BreakDraft;
import settle.breaks.Fact;
import settle.breaks.Figure;
import settle.breaks.FileWording;
import settle.breaks.Key;
import settle.breaks.Reach;
import settle.breaks.Sentence;
import settle.breaks.Severity;
import settle.identity.SourceLine;
import settle.identity.SubscriptionId;
import settle.offering.InputKind;

/**
 * Records of a file that cannot be read and are told as one exception (F07): one record, many with one and
 * the same fault, or all that are more than are told one by one.
 *
 * @param rows the records; none where there are more than anybody looked at
 * @param told in which of these ways they are told
 * @param records how many they are
 * @param nothingUsed whether no record of the file was used
 */
public record UnreadRecords(StagedFile file, Told told, List<Reject> rows, long records,
        boolean nothingUsed) {

    enum Told {
        ALONE,
        EQUAL,
        REST
    }

    /** Never leaves the program, not even with a record of the book that cannot be read. */
    private static final Pattern TAXPAYER_NUMBER =
            Pattern.compile("\\b(\\d{2}[- ]?\\d{7}|\\d{3}[- ]?\\d{2}[- ]?\\d{4})\\b");

    public UnreadRecords {
        rows = List.copyOf(rows);
    }

    public InputKind kind() {
        return file.kind();
    }

    /**
     * How far they reach by what they say themselves: they hold what they are about, where each of them says
     * it, and else stop the closing; a decision that nobody can read decides nothing.
     */
    public Reach reach() {
        boolean narrow = kind() == InputKind.DECISIONS
                || !rows.isEmpty() && rows.stream().allMatch(this::saysWhatItIsAbout);
        if (!narrow) {
            return new Reach(Severity.STOP, Set.of());
        }
        return new Reach(Severity.HOLD, kind() == InputKind.DECISIONS ? Set.of() : rows.stream()
                .map(reject -> reject.subject().subscription()).filter(text -> !text.isEmpty())
                .map(SubscriptionId::new).collect(Collectors.toSet()));
    }

    private boolean saysWhatItIsAbout(Reject reject) {
        RejectSubject subject = reject.subject();
        return !file.hasInControl(reject) && switch (kind()) {
            case ESCROW -> false;
            case SUBSCRIPTIONS -> !subject.subscription().isEmpty() || !subject.account().isEmpty();
            case WARRANTS -> !subject.subscription().isEmpty() || !subject.certificate().isEmpty();
            case DWAC -> !subject.request().isEmpty() || !subject.account().isEmpty();
            case DECISIONS -> true;
        };
    }

    /** The exception, by what the records say themselves. */
    Break found() {
        return found(reach());
    }

    /** The exception, where it is known how far it reaches; one that holds nobody has been corrected. */
    public Break found(Reach reach) {
        return switch (told) {
            case ALONE -> alone(rows.get(0), reach);
            case EQUAL -> equal(rows.get(0), reach);
            case REST -> about(reach).identifiedBy(file.path(), "more").actual(Figure.count(records))
                    .saying(FileWording.F07_MORE.with("records", records).with("file", file.content())
                            .with("consequence", consequence(reach)));
        };
    }

    private Break alone(Reject reject, Reach reach) {
        return about(reach).about(key(reject))
                .identifiedBy(reject.source().toString(), reject.text())
                .expected(expected(reject)).actual(Figure.text(withoutTaxpayerNumber(reject.text())))
                .source(reject.source())
                .saying(FileWording.F07_RECORD.with("line", reject.source().line())
                        .with("file", reject.source().file()).with("reason", reject.reason())
                        .with("consequence", consequence(reach)));
    }

    private Break equal(Reject first, Reach reach) {
        return about(reach)
                .identifiedBy(file.path(), file.sha256(), first.column(), first.reason())
                .expected(expected(first)).actual(Figure.count(records)).source(first.source())
                .candidates(rows.stream()
                        .map(reject -> FileWording.F07_LINE.with("line", new Fact.Line(reject.source())))
                        .toList())
                .saying(FileWording.F07_EQUAL.with("records", records)
                        .with("file", first.source().file()).with("line", first.source().line())
                        .with("reason", first.reason()).with("consequence", consequence(reach)));
    }

    private BreakDraft about(Reach reach) {
        return Break.of(BreakCode.F07).about(file.content()).source(new SourceLine(file.path(), 0))
                .reaching(reach.severity(), reach.held());
    }

    private static Figure expected(Reject reject) {
        return reject.column().isEmpty() ? Figure.text("a well-formed record")
                : FileWording.F07_VALID.labelling(Figure.text(reject.column()));
    }

    private Key key(Reject reject) {
        return reject.subject().key(kind(), Key.NOTHING.with(file.content()));
    }

    private Sentence consequence(Reach reach) {
        return consequenceOf(reach).sentence();
    }

    private FileWording consequenceOf(Reach reach) {
        if (reach.severity().compareTo(Severity.HOLD) > 0) {
            return FileWording.F07_CORRECTED;
        }
        if (nothingUsed) {
            return FileWording.F07_NOTHING_USED;
        }
        if (kind() == InputKind.DECISIONS) {
            return FileWording.F07_NOTHING_DECIDED;
        }
        return reach.severity() == Severity.HOLD ? FileWording.F07_SUBJECT_HELD
                : FileWording.F07_OTHERS_USED;
    }

    private String withoutTaxpayerNumber(String text) {
        return kind() == InputKind.SUBSCRIPTIONS
                ? TAXPAYER_NUMBER.matcher(text).replaceAll("(taxpayer number)") : text;
    }
}
