package settle.closings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Key;
import settle.closing.Closing;
import settle.closing.OfferingAt;
import settle.closing.PreparedClosing;
import settle.closing.Settlement;
import settle.decision.Ruling;
import settle.identity.SubscriptionId;
import settle.job.FedCalendar;
import settle.offering.Offering;
import settle.proof.StagedFile;
import settle.random.StoryStep;

/**
 * Judges the day of a story twice: with all that came, as the day's database has it, and with what the last
 * inbox holds, as an empty one has it. Nothing may differ but this:
 *
 * <ul>
 * <li>An empty database is told first what counts and is in the inbox no more: of files that are gone, of
 * files whose newest delivery is refused or withdrawn, and of files whose contents add up.
 * <li>It raises no F10. Those of the day are put to it as they are, and must then hold the same investors,
 * with all that follows; and X01
 * names the reports of a bank that were superseded.
 * <li>Decisions on deliveries that it never saw are X07 there; on the day's database they count.
 * </ul>
 */
final class StoryJudge {

    private final Path folder;
    private final OfferingAt at;
    private final ReadInbox day;
    private Closing ofDay;

    StoryJudge(Path folder, Offering offering, String asOf) {
        this.folder = folder;
        this.at = new OfferingAt(offering, new FedCalendar(), LocalDateTime.parse(asOf));
        this.day = new ReadInbox(offering);
    }

    /** The next run of the day. */
    void sees(StoryStep step) throws IOException {
        see(day, step.files(), step.asOf());
        ofDay = null;
    }

    /** The closing as the day's database has it. */
    Closing ofDay() {
        if (ofDay == null) {
            ofDay = Settlement.of(day.received(), day.rows(), at);
        }
        return ofDay;
    }

    /** The same with what was received for it. */
    PureClosing pure() {
        return new PureClosing(day.received(), ofDay());
    }

    private void see(ReadInbox database, Map<String, String> files, String asOf) throws IOException {
        Path inbox = folder.resolve("inbox");
        ClosingFiles.delete(Files.createDirectories(inbox));
        StoryStep.write(files, inbox);
        database.read(inbox, LocalDateTime.parse(asOf));
    }

    /** Everything that is not as the law says. */
    List<String> differences(StoryStep step) throws IOException {
        List<String> differences = new ArrayList<>();
        Closing now = ofDay();
        compare("F10", step.takenBack().stream().toList(), found(now).map(one -> one.source().file())
                .toList(),
                differences);
        compare("decision in force", step.inForce().stream().toList(), now.rulings().stream()
                .filter(one -> one.decision().action().isOnDelivery()
                        && one.outcome() == Ruling.Outcome.IN_FORCE)
                .map(one -> one.decision().id()).toList(), differences);
        PreparedClosing prepared = onEmptyDatabase(step);
        if (prepared.breaks().stream().anyMatch(one -> one.code() == BreakCode.F10)) {
            differences.add("an empty database raises F10");
        }
        closedAtRelease(now, prepared).ifPresent(differences::add);
        Map<String, List<String>> then = outcome(Settlement.of(withCorrections(prepared, now.prepared())));
        outcome(now).forEach((what, lines) -> compare(what, then.get(what), lines, differences));
        return differences;
    }

    private static Stream<Break> found(Closing closing) {
        return closing.breaks().stream().filter(one -> one.code() == BreakCode.F10);
    }

    private PreparedClosing onEmptyDatabase(StoryStep step) throws IOException {
        ReadInbox empty = new ReadInbox(at.offering());
        for (Map<String, String> unsaid : step.unsaid()) {
            see(empty, unsaid, step.asOf());
        }
        see(empty, step.files(), step.asOf());
        return PreparedClosing.of(empty.received(), empty.rows(), at);
    }

    /** Who closed when the closing went ahead: on the day's database all but those whom an F10 held. */
    private static Optional<String> closedAtRelease(Closing now, PreparedClosing then) {
        Set<SubscriptionId> missing = new HashSet<>(then.closedAtRelease().orElse(Set.of()));
        Set<SubscriptionId> ofDay = now.prepared().closedAtRelease().orElse(Set.of());
        Set<SubscriptionId> more = new HashSet<>(ofDay);
        more.removeAll(missing);
        missing.removeAll(ofDay);
        found(now).forEach(one -> missing.removeAll(one.concerned()));
        return missing.isEmpty() && more.isEmpty() ? Optional.empty()
                : Optional.of("closed at the release: not " + missing + ", but " + more);
    }

    private static PreparedClosing withCorrections(PreparedClosing then, PreparedClosing now) {
        List<Break> breaks = new ArrayList<>(then.breaks());
        now.breaks().stream().filter(one -> one.code() == BreakCode.F10).forEach(breaks::add);
        return new PreparedClosing(then.at(), then.files(), then.book(), then.due(), then.position(),
                then.families(), then.likeness(), then.dwacs(), then.certificates(), then.bankBalance(),
                now.closedAtRelease(), then.waivers(), then.rulings(), now.corrections(),
                now.superseded(), breaks);
    }

    private static Map<String, List<String>> outcome(Closing closing) {
        Set<String> onDeliveries = closing.rulings().stream()
                .filter(one -> one.decision().action().isOnDelivery()).map(one -> one.decision().id())
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, List<String>> outcome = new LinkedHashMap<>();
        outcome.put("verdict", List.of(closing.verdict().name()));
        outcome.put("break", closing.breaks().stream().filter(one -> one.code() != BreakCode.X07
                || !onDeliveries.contains(one.key().text(Key.Part.DECISION))).map(Break::toString).toList());
        outcome.put("investor", closing.investors().stream().map(one -> String.join(" ",
                one.subscription().toString(), one.due() + "", one.applied() + "", one.cash().name(),
                one.dwac() + "", one.warrant().name(), one.certificates() + "", one.verdict().name(),
                one.inGross() + "", one.breaks().stream().map(Break::id).toList() + "")).toList());
        outcome.put("allocation", closing.cash().allocations().stream().map(Object::toString).toList());
        outcome.put("placement", closing.cash().placements().stream().map(Object::toString).toList());
        outcome.put("refund", closing.refunds().stream().map(Object::toString).toList());
        outcome.put("funds flow", List.of(closing.fundsFlow().toString()));
        outcome.put("escrow", List.of(closing.escrow().toString()));
        outcome.put("proof of cash", List.of(closing.proof().toString()));
        outcome.put("cash", List.of(closing.totals().cash().toString()));
        outcome.put("fee", closing.feesBySubscription().entrySet().stream()
                .map(fee -> fee.getKey() + " " + new TreeMap<>(fee.getValue())).toList());
        outcome.put("approvable", closing.approvable().stream().map(one -> one.subscription().id().text())
                .toList());
        outcome.put("certified", closing.certified().stream().map(one -> one.subscription().id().text())
                .toList());
        outcome.put("ruling", closing.rulings().stream()
                .filter(one -> !one.decision().action().isOnDelivery()).map(Object::toString).toList());
        outcome.put("gone file", closing.prepared().files().gone().stream().map(StagedFile::path).toList());
        return outcome;
    }

    private static void compare(String what, List<String> expected, List<String> actual,
            List<String> differences) {
        List<String> missing = new ArrayList<>(expected);
        actual.forEach(missing::remove);
        List<String> surplus = new ArrayList<>(actual);
        expected.forEach(surplus::remove);
        missing.forEach(one -> differences.add("missing " + what + ": " + one));
        surplus.forEach(one -> differences.add("surplus " + what + ": " + one));
    }
}
