package settle.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of an inbox is looked at, what is passed over, and what lies there that is no file. */
class InboxEntryTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"escrow/.x.csv", ".escrow/x.csv", ".DS_Store", "dwac/.old/x.csv",
            "escrow/.~lock.bank.csv#", "subscriptions/~$book.xlsx", "~$book.xlsx", "dwac/Thumbs.db",
            "Thumbs.db", "decisions/desktop.ini", "decisions/DESKTOP.INI", "warrants/ehthumbs.db",
            "__MACOSX/x.csv", "escrow/archive/bank.csv", "escrow/2007/01/bank.csv",
            "dwac/done/x.csv.control"})
    void whatIsNoBodysFileIsPassedOver(String path) throws IOException {
        write(path);

        assertThat(InboxEntry.of(folder)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.csv", "escrow/x.csv", "escrow/x", "Escrow/x.csv", "misc/x~$.csv",
            "escrow/desktop.ini.csv", "escrow/thumbs.csv", "dwac/a b.csv", "escrow/büch.csv"})
    void otherFilesAreLookedAt(String path) throws IOException {
        write(path);

        assertThat(InboxEntry.of(folder)).extracting(InboxEntry::path).containsExactly(path);
        assertThat(InboxEntry.of(folder)).allMatch(InboxEntry::isFile);
    }

    @Test
    void linkToAFileIsAFileAndLinkThatLeadsNowhereIsTold() throws IOException {
        write("kept/bank.csv");
        Files.createDirectories(folder.resolve("escrow"));
        link("escrow/link.csv", folder.resolve("kept/bank.csv"));
        link("escrow/gone.csv", folder.resolve("nowhere"));
        link("escrow/round.csv", folder.resolve("escrow/round.csv"));
        link("dwac", folder.resolve("unmounted"));

        assertThat(InboxEntry.of(folder)).extracting(entry -> entry.path() + ": " + entry.problem())
                .containsExactly("dwac: it is a link that leads nowhere",
                        "escrow/gone.csv: it is a link that leads nowhere", "escrow/link.csv: ",
                        "escrow/round.csv: it is a link that leads nowhere", "kept/bank.csv: ");
    }

    @Test
    void folderThatIsALinkIsLookedInto() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("mount/bank"));
        Files.writeString(elsewhere.resolve("x.csv"), "x");
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.createSymbolicLink(inbox.resolve("escrow"), elsewhere);

        assertThat(InboxEntry.of(inbox)).extracting(InboxEntry::path).containsExactly("escrow/x.csv");
    }

    @Test
    void pipesSocketsAndDevicesAreNoFiles() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("escrow"));
        link("escrow/null.csv", Path.of("/dev/null"));
        Path pipe = folder.resolve("escrow/pipe.csv");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(folder.resolve("escrow/socket.csv")));

            assertThat(InboxEntry.of(folder)).extracting(InboxEntry::problem).containsExactly(
                    "it is no file but a device", "it is no file but a pipe (FIFO)",
                    "it is no file but a socket");
        }
    }

    @Test
    void namesThatAreNoTextAreToldByTheirBytes() throws IOException {
        Files.createDirectories(folder.resolve("escrow"));
        for (String name : List.of("b%E9a.csv", "b%E8a.csv")) {
            Files.writeString(Path.of(URI.create(folder.toUri() + "escrow/" + name)), "x");
        }

        assertThat(InboxEntry.of(folder)).extracting(entry -> entry.path() + ": " + entry.problem())
                .containsExactly("escrow/b%E8a.csv: its name is no text in UTF-8; rename it",
                        "escrow/b%E9a.csv: its name is no text in UTF-8; rename it");
    }

    /** Whoever saves it under the name that it is told by has two files of two names. */
    @ParameterizedTest
    @CsvSource({"escrow/b%E9a.csv, escrow/b%25E9a.csv", "escrow/b%25E9a.csv, escrow/b%E9a.csv",
            "misc/b%E9a.csv, escrow/b%E9a.csv"})
    void nameThatIsNoTextIsToldApartFromAFileThatIsCalledByItsBytes(String plain, String told)
            throws IOException {
        write(plain);
        Files.createDirectories(folder.resolve("escrow"));
        Files.writeString(Path.of(URI.create(folder.toUri() + "escrow/b%E9a.csv")), "y");

        assertThat(InboxEntry.of(folder)).extracting(InboxEntry::path).containsExactlyInAnyOrder(plain,
                told);
        assertThat(InboxEntry.of(folder)).filteredOn(InboxEntry::isFile).extracting(InboxEntry::path)
                .containsExactly(plain);
    }

    @Test
    void folderWhoseNameIsNoTextIsToldApartFromOneThatIsCalledByItsBytes() throws IOException {
        write("b%E9/x.csv");
        write("b%25E9/x.csv");
        Path other = Path.of(URI.create(folder.toUri() + "b%E9"));
        Files.createDirectories(other);
        Files.writeString(other.resolve("x.csv"), "y");

        assertThat(InboxEntry.of(folder)).extracting(InboxEntry::path)
                .containsExactly("b%2525E9/x.csv", "b%25E9/x.csv", "b%E9/x.csv");
    }

    private void link(String path, Path to) throws IOException {
        Files.createSymbolicLink(folder.resolve(path), to);
    }

    private void write(String path) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), "x");
    }
}
