package settle.closings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import settle.offering.Offering;
import settle.offeringfile.OfferingFile;
import settle.random.BankWriting;
import settle.random.DayStory;
import settle.random.RandomClosing;

/**
 * The day of a seed, told in a folder. Half of the closings have decisions, one in four days takes nothing
 * back, and in half of them the bank writes another format than canonical CSV.
 */
record ToldStory(DayStory story, boolean calm, Path folder, Offering offering, String asOf) {

    private static final int ONE_IS_CALM = 4;
    private static final String ACCOUNT = "8025720131";
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    static ToldStory of(long seed, Path folder) throws IOException {
        RandomClosing closing = seed % 2 == 0 ? RandomClosing.of(seed)
                : DecidedClosing.of(seed, folder.resolve("undecided"));
        boolean calm = seed % ONE_IS_CALM == 0;
        DayStory story = DayStory.of(closing, seed, calm, writing(seed, folder.resolve("bank.csv")));
        story.writeOfferingTo(folder);
        return new ToldStory(story, calm, folder,
                OfferingFile.read(folder.resolve("offering.yaml")).offering().orElseThrow(),
                closing.truth().asOf());
    }

    private static Optional<BankWriting> writing(long seed, Path work) throws IOException {
        Files.createDirectories(work.getParent());
        BankFormat format = switch ((int) (seed / 2 % 6)) {
            case 0 -> BankFormat.BAI2;
            case 2 -> BankFormat.MT940;
            case 4 -> BankFormat.CAMT053;
            default -> BankFormat.CSV;
        };
        return format == BankFormat.CSV ? Optional.empty() : Optional.of(new BankWriting() {

            @Override
            public String write(String csv) {
                try {
                    return format.writtenFrom(csv, work, ACCOUNT, NEW_YORK);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public int end(String text) {
                return format.end(text);
            }
        });
    }
}
