package settle.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Things that are changed in the clean closing without stopping it, and ways to spoil its offering file. */
final class Oddity {

    private Oddity() {}

    /** What leaves the closing ready. */
    static Stream<Damage> harmless() {
        List<Damage> all = new ArrayList<>();
        for (FileKind kind : FileKind.values()) {
            all.add(Damage.damage(kind + ": a BOM", closing -> closing.edit(kind.path(), text -> "\uFEFF"
                    + text)));
            all.add(Damage.damage(kind + ": a line of commas", closing -> closing.edit(kind.path(),
                    text -> text
                            + ",,,\n")));
            all.add(Damage.damage(kind + ": CRLF, in the control too", closing -> closing
                    .edit(kind.path(), text -> text.replace("\n", "\r\n"))
                    .edit(kind.control(), text -> text.replace("\n", "\r\n"))));
        }
        all.add(Damage.damage("empty lines", closing -> closing.edit(FileKind.DWAC.path(), text -> text
                .replace("\n",
                        "\n\n"))));
        all.add(Damage.damage("no line end at the end", closing -> closing.edit(FileKind.ESCROW.path(),
                String::stripTrailing)));
        all.add(Damage.damage("columns turned round", closing -> closing.edit(FileKind.ESCROW.path(),
                text -> CsvText
                        .everyLine(text, Collections::reverse))));
        all.add(Damage.damage("a further column", closing -> closing.edit(FileKind.DWAC.path(),
                text -> CsvText
                        .everyLine(text, fields -> fields.add("desk")))));
        all.add(Damage.damage("a bank file of another ending", closing -> closing
                .write("escrow/export.dat", closing.read(FileKind.ESCROW.path()))
                .write("escrow/export.dat.control", closing.read(FileKind.ESCROW.control()))
                .delete(FileKind.ESCROW.path()).delete(FileKind.ESCROW.control())));
        all.add(Damage.damage("an identical copy", closing -> closing.write("dwac/zz-resent.csv",
                closing.read(FileKind.DWAC.path())), "F04 dwac/zz-resent.csv"));
        all.add(Damage.damage("a file in a nested folder", closing -> closing.write("escrow/old/stray.csv",
                "a,b\n1,2\n")));
        all.add(Damage.damage("a folder named as a file, with a file in it", closing -> closing.write(
                "dwac/x.csv/y.csv", "a,b\n1,2\n")));
        all.add(Damage.damage("a hidden file", closing -> closing.write("escrow/.swp.csv", "rubbish")));
        all.add(Damage.damage("a file in a hidden folder", closing -> closing.write("escrow/.git/config",
                "rubbish")));
        all.add(Damage.damage("an empty folder named as a "
                + "file", closing -> createFolder(closing.inbox("dwac/x.csv"))));
        return all.stream();
    }

    /** What no closing is settled by. */
    static Stream<Damage> offerings() {
        return Stream.of(
                offering("a missing key", "  issuer: Capstone Turbine Corporation", "  ")
                        .saying("issuer: missing"),
                offering("an unknown key", "  expects:", "  colour: blue\n  expects:")
                        .saying("colour: unknown key"),
                offering("a key stated twice", "  expects:", "  zone: UTC\n  expects:")
                        .saying("zone: stated twice"),
                offering("a zone of no place", "America/New_York", "America/Gotham").saying("Gotham"),
                offering("a price of nothing", "price: 1.14", "price: 0").saying("unit.price"),
                offering("a currency of no land", "currency: USD", "currency: XXD").saying("unit.currency"),
                offering("a date that does not exist", "signed-on: 2007-01-18", "signed-on: 2007-02-30")
                        .saying("closing.signed-on"),
                offering("a rate above one", "rate: 0.048", "rate: 4.8").saying("fees[0].rate"),
                offering("an amount with grouping", "cap: 125000.00", "cap: \"125,000.00\"")
                        .saying("expenses.cap"),
                offering("an id that is a path", "id: capstone-2007", "id: ../../etc").saying("offering.id"),
                offering("an unknown kind", "expects: [subscriptions", "expects: [cheques, subscriptions")
                        .saying("cheques"),
                offering("not YAML", "offering:", "offering: {").saying("not YAML"),
                Damage.damage("empty", closing -> closing.writeOffering(new byte[0])).saying("empty"),
                Damage.damage("not UTF-8", closing -> closing.writeOffering(new byte[]{'a', ':', ' ',
                        (byte) 0xE9}))
                        .saying("not UTF-8"),
                Damage.damage("binary", closing -> closing.writeOffering(Damage.binary())),
                Damage.damage("a list", closing -> closing.writeOffering(
                        "- a\n- b\n".getBytes(StandardCharsets.UTF_8))));
    }

    private static Damage offering(String name, String from, String to) {
        return Damage.damage(name, closing -> closing.editOffering(from, to));
    }

    private static void createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
