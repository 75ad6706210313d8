package settle.proof;

import java.util.List;
import java.util.Set;
import settle.offering.InputKind;

/**
 * All that has been received up to a run, and what this run saw in the inbox.
 *
 * @param files every delivery, as it was read last, by path and then in the order of their arrival
 * @param seen by this run, in the order of paths
 * @param everSeen kinds of which any run up to this one saw a file
 */
public record Received(List<ReceivedFile> files, List<SeenFile> seen, Set<InputKind> everSeen) {

    public Received {
        files = List.copyOf(files);
        seen = List.copyOf(seen);
        everSeen = Set.copyOf(everSeen);
    }
}
