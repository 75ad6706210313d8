package settle.random;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Files that come into an inbox together. */
public final class Delivery {

    private record Arrival(String folder, CsvFile file) {}

    private final List<Arrival> arrivals;

    private Delivery(List<Arrival> arrivals) {
        this.arrivals = List.copyOf(arrivals);
    }

    /** Puts the files and their controls into the inbox, beside what is there. */
    public void into(Path inbox) throws IOException {
        for (Arrival arrival : arrivals) {
            arrival.file().writeTo(inbox.resolve(arrival.folder()));
        }
    }

    /** The files of an inbox in an order of their own, in so many deliveries; one file each at most. */
    static List<Delivery> of(Map<String, List<CsvFile>> folders, Dice dice, int most) {
        List<Arrival> all = new ArrayList<>();
        folders.forEach((folder, files) -> files.forEach(file -> all.add(new Arrival(folder, file))));
        List<Arrival> shuffled = dice.shuffled(all);
        int count = Math.min(most, all.size());
        List<Delivery> deliveries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            deliveries.add(new Delivery(shuffled.subList(i * all.size() / count,
                    (i + 1) * all.size() / count)));
        }
        return deliveries;
    }

    @Override
    public String toString() {
        return arrivals.stream().map(one -> one.folder() + "/" + one.file().name()).toList().toString();
    }
}
