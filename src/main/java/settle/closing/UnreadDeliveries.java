package settle.closing;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.DeliveryWording;
import settle.breaks.Severity;
import settle.identity.FileId;
import settle.identity.SubscriptionId;
import settle.offering.InputKind;
import settle.proof.ProvedFiles;

/** Says of those whose request or certificate cannot be read that a row of theirs is there, and not none. */
final class UnreadDeliveries {

    private final Map<InputKind, Set<SubscriptionId>> held = new EnumMap<>(InputKind.class);

    private UnreadDeliveries(Collection<Break> found, ProvedFiles files) {
        Map<FileId, InputKind> kinds = new HashMap<>();
        files.unread().forEach(records -> kinds.put(records.file().content(), records.kind()));
        found.stream().filter(one -> one.code() == BreakCode.F07 && one.severity() == Severity.HOLD)
                .forEach(one -> one.key().file().map(kinds::get).ifPresent(kind -> held
                        .computeIfAbsent(kind, any -> new HashSet<>()).addAll(one.concerned())));
    }

    /** The breaks, with what is missing only because it cannot be read told as that. */
    static List<Break> told(List<Break> found, ProvedFiles files) {
        if (files.unread().isEmpty()) {
            return found;
        }
        UnreadDeliveries unread = new UnreadDeliveries(found, files);
        return found.stream().map(unread::told).toList();
    }

    private Break told(Break found) {
        return switch (found.code()) {
            case D01 -> held(found, InputKind.DWAC, DeliveryWording.D01_UNREAD);
            case W01 -> found.key().certificate().isPresent() ? found
                    : held(found, InputKind.WARRANTS, DeliveryWording.W01_UNREAD);
            default -> found;
        };
    }

    private Break held(Break found, InputKind kind, DeliveryWording wording) {
        Optional<SubscriptionId> meant = found.key().subscription()
                .filter(held.getOrDefault(kind, Set.of())::contains);
        return meant.map(id -> found.saying(wording.with("subscription", id), List.of())).orElse(found);
    }
}
