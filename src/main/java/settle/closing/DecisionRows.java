package settle.closing;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import settle.book.SubscriptionBook;
import settle.breaks.Sentence;
import settle.decision.Decision;
import settle.decision.DecisionBook;
import settle.decision.Ruling;
import settle.identity.SourceLine;
import settle.identity.SubscriptionId;
import settle.offering.InputKind;
import settle.proof.Deliveries;
import settle.proof.Delivery;
import settle.proof.ProvedFiles;
import settle.proof.StagedFile;

/**
 * Decisions as the files that count bring them.
 *
 * @param misfits of rows that share their id with others why they do not fit
 */
record DecisionRows(List<Decision> rows, Map<SourceLine, Sentence> misfits) {

    static DecisionRows of(ProvedFiles files, StagedRows rows) {
        return new DecisionRows(rows.decisions().of(files.of(InputKind.DECISIONS)), Map.of());
    }

    /** Judged by their form, with the subscriptions that they name as the book writes them. */
    DecisionBook judged(SubscriptionBook book, LocalDateTime asOf) {
        return DecisionBook.of(rows.stream().map(decision -> decision.subscription().isBlank() ? decision
                : decision.about(book.asWritten(new SubscriptionId(decision.subscription())))).toList(), asOf,
                misfits);
    }

    /** The number of the file that first brought a decision. */
    static long arrival(Decision decision, StagedRows rows, Deliveries deliveries) {
        return deliveries.byPath().getOrDefault(decision.source().file(), List.of()).stream()
                .map(Delivery::file).filter(file -> rows.decisions().of(List.of(file)).stream()
                        .anyMatch(decision::decidesTheSameAs))
                .mapToLong(StagedFile::id).min().orElse(Long.MAX_VALUE);
    }

    /**
     * The same with what is known of rows that share their id with others of right form: each is tried
     * without the others, since one that is refused does not occupy its id.
     *
     * @param judge the closing that comes of it when some rows do not fit
     */
    DecisionRows tried(LocalDateTime asOf, Function<DecisionRows, Closing> judge) {
        List<List<Decision>> contested = DecisionBook.contested(rows, asOf);
        int most = contested.stream().mapToInt(List::size).max().orElse(0);
        Map<SourceLine, Sentence> found = new HashMap<>();
        for (int turn = 0; turn < most; turn++) {
            int now = turn;
            Set<SourceLine> tried = contested.stream().filter(same -> now < same.size())
                    .map(same -> same.get(now).source()).collect(Collectors.toSet());
            Map<SourceLine, Sentence> others = new HashMap<>();
            contested.stream().flatMap(List::stream).filter(row -> !tried.contains(row.source()))
                    .forEach(row -> others.put(row.source(), DecisionBook.SAME_ID));
            judge.apply(new DecisionRows(rows, others)).rulings().stream()
                    .filter(ruling -> ruling.outcome() == Ruling.Outcome.REFUSED
                            && tried.contains(ruling.decision().source()))
                    .forEach(ruling -> found.put(ruling.decision().source(), ruling.sentence()));
        }
        return new DecisionRows(rows, found);
    }
}
