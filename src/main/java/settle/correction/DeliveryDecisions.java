package settle.correction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import settle.breaks.DecisionWording;
import settle.breaks.Fact;
import settle.breaks.Figure;
import settle.breaks.Sentence;
import settle.decision.Decision;
import settle.decision.Ruling;
import settle.identity.FileId;
import settle.offering.InputKind;
import settle.proof.Deliveries;
import settle.proof.Delivery;

/**
 * What people decided on deliveries. Withdrawals are found among the decisions that count before any of them;
 * the latest goes first, so that one in a file that a later one withdraws does not count.
 *
 * @param deliveries all that ever came
 * @param withdrawn hashes of contents that count no more
 */
public record DeliveryDecisions(Deliveries deliveries, Set<String> withdrawn) {

    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{" + FileId.DIGITS_SAID + ",64}");

    /** What a decision names, or why it names nothing. */
    private record Named(Optional<FileId> content, Optional<Sentence> problem) {

        static Named nothing(Sentence problem) {
            return new Named(Optional.empty(), Optional.of(problem));
        }
    }

    public DeliveryDecisions {
        withdrawn = Set.copyOf(withdrawn);
    }

    /**
     * Finds what is withdrawn.
     *
     * @param standing decisions whose form is right, in the order in which they took effect
     */
    public static DeliveryDecisions of(List<Decision> standing, Deliveries deliveries) {
        DeliveryDecisions none = new DeliveryDecisions(deliveries, Set.of());
        Map<String, String> ownFiles = new HashMap<>();
        deliveries.counting(Set.of()).of(InputKind.DECISIONS)
                .forEach(file -> ownFiles.put(file.path(), file.sha256()));
        List<Decision> latestFirst = new ArrayList<>(standing);
        Collections.reverse(latestFirst);
        Set<String> withdrawn = new HashSet<>();
        for (Decision decision : latestFirst) {
            String own = ownFiles.getOrDefault(decision.source().file(), "");
            if (decision.action() == Decision.Action.WITHDRAW_DELIVERY && !withdrawn.contains(own)) {
                none.named(decision).content().map(FileId::sha256).filter(content -> !content.equals(own))
                        .ifPresent(withdrawn::add);
            }
        }
        return new DeliveryDecisions(deliveries, withdrawn);
    }

    /**
     * The deliveries that people accepted: of a content that came more than once the last usable one that was
     * there when they did, since a later one raises its own.
     *
     * @param standing decisions that count, in the order in which they took effect
     * @param arrival the number of the file that first brought a decision
     */
    public Set<Delivery> accepted(List<Decision> standing, ToLongFunction<Decision> arrival) {
        return standing.stream().filter(one -> one.action() == Decision.Action.ACCEPT_DELIVERY)
                .flatMap(one -> named(one).content().flatMap(content -> accepted(one, content, arrival))
                        .stream())
                .collect(Collectors.toSet());
    }

    private Optional<Delivery> accepted(Decision decision, FileId content, ToLongFunction<Decision> arrival) {
        List<Delivery> times = deliveries.byPath().get(content.path()).stream()
                .filter(one -> one.isUsable() && one.content().equals(content)).toList();
        if (times.size() < 2) {
            return times.stream().findFirst();
        }
        long decided = arrival.applyAsLong(decision);
        return times.stream().filter(one -> one.file().id() < decided).reduce((one, later) -> later)
                .or(() -> Optional.of(times.get(0)));
    }

    /** What became of each decision on a delivery among those that stand. */
    public List<Ruling> rulings(List<Decision> standing) {
        return standing.stream().filter(one -> one.action().isOnDelivery()).map(this::ruling).toList();
    }

    private Ruling ruling(Decision decision) {
        Named named = named(decision);
        if (named.problem().isPresent()) {
            return Ruling.refused(decision, named.problem().get());
        }
        FileId content = named.content().orElseThrow();
        boolean out = withdrawn.contains(content.sha256());
        if (decision.action() == Decision.Action.WITHDRAW_DELIVERY) {
            return out ? Ruling.inForce(decision, of(DecisionWording.DELIVERY_WITHDRAWN, content))
                    : Ruling.refused(decision, DecisionWording.OWN_FILE.sentence());
        }
        if (out) {
            return Ruling.refused(decision, of(DecisionWording.WITHDRAWN_BEFORE, content));
        }
        List<Delivery> ofPath = deliveries.byPath().get(content.path()).stream()
                .filter(Delivery::isUsable).toList();
        if (ofPath.stream().noneMatch(one -> one.content().equals(content))) {
            return Ruling.refused(decision, of(DecisionWording.DELIVERY_REFUSED, content));
        }
        return isFirst(content, ofPath)
                ? Ruling.refused(decision, of(DecisionWording.FIRST_DELIVERY, content))
                : Ruling.inForce(decision, of(DecisionWording.DELIVERY_ACCEPTED, content));
    }

    private static Sentence of(DecisionWording wording, FileId content) {
        return wording.with("delivery", content.delivery());
    }

    /** Whether it is the first of its name, and has not come again after another. */
    private static boolean isFirst(FileId content, List<Delivery> ofPath) {
        List<FileId> contents = ofPath.stream().map(Delivery::content).toList();
        return contents.subList(0, contents.lastIndexOf(content)).stream().allMatch(content::equals);
    }

    /**
     * What a decision names: the one content of a path, or that of a hash; a withdrawal means a content that
     * the path has not had under whatever name it came.
     */
    private Named named(Decision decision) {
        String text = decision.file().strip();
        List<Delivery> ofPath = deliveries.byPath().getOrDefault(text, List.of());
        int at = text.lastIndexOf('@');
        if (!ofPath.isEmpty()) {
            return one(ofPath.stream().map(Delivery::content).distinct().toList(), text);
        }
        String digits = text.substring(at + 1).toLowerCase(Locale.ROOT);
        if (at < 1 || !DIGITS.matcher(digits).matches()) {
            return Named.nothing(text.isEmpty() ? DecisionWording.NO_FILE_NAMED.sentence()
                    : DecisionWording.NO_FILE.with("file", text));
        }
        String path = text.substring(0, at);
        List<FileId> contents = contents(deliveries.all().stream().filter(one -> one.path().equals(path)),
                digits);
        return one(contents.isEmpty() && decision.action() == Decision.Action.WITHDRAW_DELIVERY
                ? contents(deliveries.all().stream().filter(one -> one.kind().holds(path)), digits)
                : contents, text);
    }

    /** The contents of some hash among deliveries, each once, under the first of its names. */
    private static List<FileId> contents(Stream<Delivery> deliveries, String digits) {
        Map<String, FileId> contents = new LinkedHashMap<>();
        deliveries.map(Delivery::content).filter(content -> content.sha256().startsWith(digits))
                .forEach(content -> contents.putIfAbsent(content.sha256(), content));
        return List.copyOf(contents.values());
    }

    private static Named one(List<FileId> contents, String text) {
        return switch (contents.size()) {
            case 0 -> Named.nothing(DecisionWording.NO_DELIVERY.with("file", text));
            case 1 -> new Named(Optional.of(contents.get(0)), Optional.empty());
            default -> Named.nothing(DecisionWording.SEVERAL_DELIVERIES.with("file", text)
                    .with("deliveries", Fact.several(contents.stream()
                            .map(content -> Figure.text(content.delivery())).toList(), ", ")));
        };
    }
}
