package settle.decision;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import settle.breaks.DecisionWording;
import settle.breaks.Fact;
import settle.breaks.Figure;
import settle.breaks.Sentence;
import settle.identity.SourceLine;
import settle.identity.Spelling;
import settle.identity.StatedMoment;

/**
 * All decisions, judged by their form: who decided and approved, when, and whether they were taken back.
 *
 * @param standing those that count if they fit what is open, in the order in which they take effect
 * @param settled the rest: refused, revoked, and what revoked them
 */
public record DecisionBook(List<Decision> standing, List<Ruling> settled) {

    /** Why a row is refused that contradicts another of its id. */
    public static final Sentence SAME_ID = DecisionWording.SAME_ID.sentence();

    /** Contents of one id of which it is tried which fits. */
    private static final int MOST_TRIED = 4;

    private static final Comparator<Decision> APPROVED_FIRST = Comparator
            .comparing((Decision row) -> row.approvedBy().isBlank()).thenComparing(Decision.BY_EFFECT);

    public DecisionBook {
        standing = List.copyOf(standing);
        settled = List.copyOf(settled);
    }

    /** The decisions of all rows, where nothing is known of what they fit. */
    public static DecisionBook of(Collection<Decision> rows, LocalDateTime asOf) {
        return of(rows, asOf, Map.of());
    }

    /**
     * The decisions of all rows, in whatever order they come.
     *
     * @param asOf the moment that the run speaks for: what is decided later does not count yet
     * @param misfits of rows that share their id with others why they do not fit: these are refused, and do
     *     not occupy the id
     */
    public static DecisionBook of(Collection<Decision> rows, LocalDateTime asOf,
            Map<SourceLine, Sentence> misfits) {
        List<Ruling> settled = new ArrayList<>();
        List<Decision> formal = new ArrayList<>();
        for (Decision decision : oneOfEach(rows, asOf, misfits, settled)) {
            faultOf(decision, asOf).ifPresentOrElse(
                    fault -> settled.add(Ruling.refused(decision, fault)), () -> formal.add(decision));
        }
        formal.sort(Decision.BY_EFFECT);
        List<Decision> standing = new ArrayList<>();
        for (Decision decision : formal) {
            if (decision.action() == Decision.Action.REVOKE) {
                revoke(decision, standing, settled);
            } else {
                standing.add(decision);
            }
        }
        return new DecisionBook(standing, settled);
    }

    /**
     * Rows of right form that contradict each other under one id, in the order in which they took effect; not
     * more of one id than are tried, nor those on deliveries, which are decided before any other.
     */
    public static List<List<Decision>> contested(Collection<Decision> rows, LocalDateTime asOf) {
        return byId(rows).stream()
                .map(same -> contents(same, asOf).stream().filter(row -> faultOf(row, asOf).isEmpty())
                        .sorted(Decision.BY_EFFECT).toList())
                .filter(same -> same.size() > 1 && same.size() <= MOST_TRIED)
                .filter(same -> same.stream().map(Decision::action)
                        .noneMatch(action -> action.isOnDelivery() || action == Decision.Action.REVOKE))
                .toList();
    }

    /** Several rows of one id are one decision, later approved perhaps; or they contradict each other. */
    private static List<Decision> oneOfEach(Collection<Decision> rows, LocalDateTime asOf,
            Map<SourceLine, Sentence> misfits, List<Ruling> settled) {
        List<Decision> each = new ArrayList<>();
        for (List<Decision> same : byId(rows)) {
            List<Decision> contents = new ArrayList<>();
            for (Decision content : contents(same, asOf)) {
                Optional.ofNullable(misfits.get(content.source())).ifPresentOrElse(
                        why -> settled.add(Ruling.refused(content, why)), () -> contents.add(content));
            }
            boolean contradicted = contents.size() > 1 && faultOf(contents.get(1), asOf).isEmpty();
            if (!contents.isEmpty() && !contradicted) {
                each.add(contents.remove(0));
            }
            contents.forEach(row -> settled.add(Ruling.refused(row, SAME_ID)));
        }
        return each;
    }

    private static Collection<List<Decision>> byId(Collection<Decision> rows) {
        Map<String, List<Decision>> byId = new TreeMap<>();
        for (Decision row : rows) {
            boolean revocation = row.action() == Decision.Action.REVOKE;
            byId.computeIfAbsent(Spelling.compared(row.id()) + (revocation ? "|REVOKE" : ""),
                    any -> new ArrayList<>()).add(row);
        }
        return byId.values();
    }

    /** What rows of one id decide, each once: those of right form first, and of equal ones an approved one. */
    private static List<Decision> contents(List<Decision> same, LocalDateTime asOf) {
        Comparator<Decision> faultlessFirst =
                Comparator.comparing(row -> faultOf(row, asOf).isPresent());
        List<Decision> contents = new ArrayList<>();
        same.stream().sorted(faultlessFirst.thenComparing(APPROVED_FIRST))
                .filter(row -> contents.stream().noneMatch(row::decidesTheSameAs)).forEach(contents::add);
        return contents;
    }

    private static Optional<Sentence> faultOf(Decision decision, LocalDateTime asOf) {
        if (Person.of(decision.decidedBy()).isNobody()) {
            return Optional.of(DecisionWording.NOBODY_DECIDED.sentence());
        }
        if (decision.reason().isBlank()) {
            return Optional.of(DecisionWording.NO_REASON.sentence());
        }
        if (Person.of(decision.approvedBy()).isNobody()) {
            return Optional.of(DecisionWording.NOBODY_APPROVED.sentence());
        }
        if (Person.of(decision.approvedBy()).isSame(Person.of(decision.decidedBy()))) {
            return Optional.of(DecisionWording.APPROVED_BY_ONESELF.with("person", decision.approvedBy()));
        }
        if (decision.approvedAt().filter(at -> at.isBefore(decision.decidedAt())).isPresent()) {
            return Optional.of(DecisionWording.APPROVED_BEFORE.sentence());
        }
        if (StatedMoment.isAfter(decision.effectiveAt(), asOf)) {
            return Optional.of(DecisionWording.DECIDED_LATER.with("moment", Figure.of(decision
                    .effectiveAt())));
        }
        return Optional.empty();
    }

    private static void revoke(Decision revocation, List<Decision> standing, List<Ruling> settled) {
        List<Decision> revoked = standing.stream().filter(meantBy(revocation, standing)).toList();
        if (revoked.isEmpty()) {
            settled.add(Ruling.refused(revocation, DecisionWording.NOTHING_REVOKED.sentence()));
            return;
        }
        standing.removeAll(revoked);
        revoked.forEach(decision -> settled.add(new Ruling(decision, Ruling.Outcome.REVOKED,
                DecisionWording.REVOKED.with("decision", revocation.described()))));
        settled.add(Ruling.inForce(revocation, DecisionWording.REVOKES.with("decisions", Fact.several(
                revoked.stream().map(decision -> Figure.text(decision.id())).toList(), ", "))));
    }

    /**
     * A revocation names the earlier decision's id in place of the exception's, or bears that id itself, or
     * repeats what the earlier one was about.
     */
    private static Predicate<Decision> meantBy(Decision revocation, List<Decision> standing) {
        Predicate<Decision> named = earlier -> Spelling.areOne(earlier.id(), revocation.exceptionId());
        if (standing.stream().anyMatch(named)) {
            return named;
        }
        Predicate<Decision> same = earlier -> Spelling.areOne(earlier.id(), revocation.id());
        if (standing.stream().anyMatch(same)) {
            return same;
        }
        boolean saysAnything = !(revocation.exceptionId() + revocation.subscription()
                + revocation.bankReference()).isBlank();
        return earlier -> saysAnything
                && isOrSilent(revocation.exceptionId(), earlier.exceptionId())
                && isOrSilent(revocation.subscription(), earlier.subscription())
                && isOrSilent(revocation.bankReference(), earlier.bankReference());
    }

    private static boolean isOrSilent(String stated, String earlier) {
        return stated.isBlank() || Spelling.areOne(stated, earlier);
    }
}
