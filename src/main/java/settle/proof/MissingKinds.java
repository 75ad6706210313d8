package settle.proof;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.ClosingWording;
import settle.offering.InputKind;
import settle.offering.Offering;

/**
 * Kinds that the offering expects and of which there is no file (X06): none has come, or all that came and
 * might count are withdrawn.
 *
 * @param withdrawn hashes of contents that two persons withdrew
 */
record MissingKinds(Received received, Deliveries deliveries, Set<String> withdrawn) {

    List<Break> breaks(Offering offering) {
        return Arrays.stream(InputKind.values()).filter(offering.expects()::contains)
                .filter(kind -> !isThere(kind)).map(this::missing).toList();
    }

    /**
     * A kind of which nothing is withdrawn is there as soon as any run saw a file of it; else something of it
     * counts, or lies in the inbox and is told of otherwise.
     */
    private boolean isThere(InputKind kind) {
        List<Delivery> all = deliveries.all().stream().filter(one -> one.kind() == kind).toList();
        List<Delivery> left = all.stream().filter(one -> !withdrawn.contains(one.content().sha256()))
                .toList();
        return all.size() == left.size() ? received.everSeen().contains(kind)
                : left.stream().anyMatch(one -> one.isUsable() || one.inInbox())
                        || received.seen().stream().anyMatch(file -> isOf(kind, file)
                                && file.fileId().isEmpty());
    }

    private Break missing(InputKind kind) {
        boolean lies = received.seen().stream().anyMatch(file -> isOf(kind, file));
        return Break.of(BreakCode.X06).identifiedBy(kind.toString())
                .expected("a file in " + kind.folder() + "/").actual("none")
                .saying((lies ? ClosingWording.X06_WITHDRAWN : ClosingWording.X06_MISSING).with("kind",
                        kind.folder()));
    }

    private static boolean isOf(InputKind kind, SeenFile file) {
        return file.kind().filter(kind::equals).isPresent();
    }
}
