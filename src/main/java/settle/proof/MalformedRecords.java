package settle.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.BreakDraft;
import settle.breaks.Figure;
import settle.breaks.FileWording;
import settle.breaks.Key;
import settle.breaks.Sentence;
import settle.breaks.Severity;
import settle.identity.CertificateNumber;
import settle.identity.DecisionId;
import settle.identity.DwacId;
import settle.identity.SourceLine;
import settle.identity.SubscriptionId;
import settle.offering.InputKind;

/**
 * What is told of the records of a file that cannot be read (F07). One that says what it is about holds that
 * and no more; a record of a bank file, and one of which nobody can tell what it is about, stops the closing.
 */
final class MalformedRecords {

    /** Records with one and the same fault that are told as one. */
    static final int MANY_EQUAL = 10;

    /** Never leaves the program, not even with a record of the book that cannot be read. */
    private static final Pattern TAXPAYER_NUMBER =
            Pattern.compile("\\b(\\d{2}[- ]?\\d{7}|\\d{3}[- ]?\\d{2}[- ]?\\d{4})\\b");

    private final StagedFile file;
    private final List<Reject> rejects;
    private final boolean nothingUsed;

    MalformedRecords(StagedFile file, List<Reject> rejects) {
        this.file = file;
        this.rejects = rejects;
        this.nothingUsed = file.kind() == InputKind.ESCROW || file.rows() == 0 || controlIsMalformed();
    }

    /** Of an escrow file, of one whose control cannot be read, and of one without any record that can. */
    boolean isNothingUsed() {
        return nothingUsed;
    }

    private boolean controlIsMalformed() {
        return rejects.stream().anyMatch(this::isOfControl);
    }

    private boolean isOfControl(Reject reject) {
        return !reject.source().file().equals(file.path());
    }

    List<Break> breaks() {
        Map<String, List<Reject>> byFault = rejects.stream().collect(Collectors.groupingBy(
                reject -> isOfControl(reject) + "|" + reject.column() + "|" + reject.reason() + "|"
                        + accountAlone(reject).orElse(""),
                LinkedHashMap::new, Collectors.toList()));
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
        List<Break> breaks = new ArrayList<>();
        shown.forEach(equal -> breaks.add(equal.size() == 1 ? one(equal.get(0)) : several(equal)));
        long more = Math.max(file.rejects(), rejects.size()) - shown.stream().mapToLong(List::size).sum();
        if (more > 0) {
            List<Reject> rest = told.subList(shown.size(), told.size()).stream().flatMap(List::stream)
                    .toList();
            boolean allRead = rest.size() == more;
            breaks.add((allRead ? reaching(rest, about()) : about()).identifiedBy(file.path(), "more")
                    .actual(Figure.count(more))
                    .saying(FileWording.F07_MORE.with("records", more).with("file", file.content())
                            .with("consequence", consequence(allRead ? rest : List.of()))));
        }
        return breaks;
    }

    private Break one(Reject reject) {
        return reaching(List.of(reject), about().about(key(reject)))
                .identifiedBy(reject.source().toString(), reject.text())
                .expected(expected(reject)).actual(Figure.text(withoutTaxpayerNumber(reject.text())))
                .source(reject.source())
                .saying(FileWording.F07_RECORD.with("line", reject.source().line())
                        .with("file", reject.source().file()).with("reason", reject.reason())
                        .with("consequence", consequence(List.of(reject))));
    }

    private Break several(List<Reject> equal) {
        Reject first = equal.get(0);
        return reaching(equal, about())
                .identifiedBy(file.path(), file.sha256(), first.column(), first.reason())
                .expected(expected(first)).actual(Figure.count(equal.size())).source(first.source())
                .candidates(equal.stream()
                        .map(reject -> FileWording.F07_LINE.with("line", reject.source().line())).toList())
                .saying(FileWording.F07_EQUAL.with("records", equal.size())
                        .with("file", first.source().file()).with("line", first.source().line())
                        .with("reason", first.reason()).with("consequence", consequence(equal)));
    }

    private static Figure expected(Reject reject) {
        return reject.column().isEmpty() ? Figure.text("a well-formed record")
                : FileWording.F07_VALID.labelling(Figure.text(reject.column()));
    }

    /**
     * Holds what the records are about, where each of them says it; a decision that nobody can read decides
     * nothing.
     */
    private BreakDraft reaching(List<Reject> several, BreakDraft draft) {
        if (!isNarrow(several)) {
            return draft;
        }
        Set<SubscriptionId> held = file.kind() == InputKind.DECISIONS ? Set.of() : several.stream()
                .map(reject -> reject.subject().subscription()).filter(text -> !text.isEmpty())
                .map(SubscriptionId::new).collect(Collectors.toSet());
        return draft.reaching(Severity.HOLD, held);
    }

    private boolean isNarrow(List<Reject> several) {
        return switch (file.kind()) {
            case ESCROW -> false;
            case DECISIONS -> true;
            case SUBSCRIPTIONS, WARRANTS -> isNarrow(several, RejectSubject::subscription);
            case DWAC -> isNarrow(several, subject -> subject.request() + subject.account());
        };
    }

    /** The account that shares are delivered to, where a record of a DWAC list does not say more. */
    private Optional<String> accountAlone(Reject reject) {
        String id = switch (file.kind()) {
            case DWAC -> reject.subject().request();
            case SUBSCRIPTIONS, ESCROW, WARRANTS, DECISIONS -> "none of these";
        };
        return id.isEmpty() && !isOfControl(reject) ? known(reject.subject().account()) : Optional.empty();
    }

    private boolean isNarrow(List<Reject> several, Function<RejectSubject, String> subject) {
        return several.stream().noneMatch(reject -> isOfControl(reject)
                || subject.apply(reject.subject()).isEmpty());
    }

    private Key key(Reject reject) {
        Key key = Key.NOTHING.with(file.content());
        RejectSubject subject = reject.subject();
        return switch (file.kind()) {
            case ESCROW -> key;
            case SUBSCRIPTIONS -> known(subject.subscription()).map(SubscriptionId::new).map(key::with)
                    .orElse(key);
            case DWAC -> known(subject.request()).map(DwacId::new).map(key::with).orElse(key);
            case WARRANTS -> {
                Key ofRow = known(subject.subscription()).map(SubscriptionId::new).map(key::with).orElse(key);
                yield known(subject.certificate()).map(CertificateNumber::new).map(ofRow::with).orElse(ofRow);
            }
            case DECISIONS -> known(subject.decision()).map(DecisionId::new).map(key::with).orElse(key);
        };
    }

    private static Optional<String> known(String text) {
        return Optional.of(text).filter(any -> !any.isEmpty());
    }

    private Sentence consequence(List<Reject> several) {
        if (nothingUsed) {
            return FileWording.F07_NOTHING_USED.sentence();
        }
        if (file.kind() == InputKind.DECISIONS) {
            return FileWording.F07_NOTHING_DECIDED.sentence();
        }
        return (!several.isEmpty() && isNarrow(several) ? FileWording.F07_SUBJECT_HELD
                : FileWording.F07_OTHERS_USED).sentence();
    }

    private String withoutTaxpayerNumber(String text) {
        return file.kind() == InputKind.SUBSCRIPTIONS
                ? TAXPAYER_NUMBER.matcher(text).replaceAll("(taxpayer number)") : text;
    }

    private BreakDraft about() {
        return Break.of(BreakCode.F07).about(file.content()).source(new SourceLine(file.path(), 0));
    }
}
