package settle.bankfile.swift;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import settle.bankfile.DecodedText;
import settle.bankfile.swift.MtLines.MtLine;
import settle.bankfile.swift.MtTag.Shape;

/**
 * Cuts a SWIFT file into fields and what stands between messages: the blocks of the network
 * ({@code {1:…}{2:O940…}{4:}, {@code -}}), or what banks write in their place ({@code 940}, {@code -}, a
 * BIC on a line).
 */
final class MtTokens implements Closeable {

    /** Characters of a field; SWIFT writes 6 lines of 65, banks a few more. */
    static final int MAX_FIELD_LENGTH = 8_000;

    private static final Pattern FIELD = Pattern.compile("\\s*:([0-9]{2}[A-Z]?|NS):(.*)");
    private static final Pattern END = Pattern.compile("-(\\}\\$?|XXX)?");
    private static final Pattern BLOCKS = Pattern.compile("(-\\})?\\s*\\$?\\s*\\{[1-5]:.*");
    private static final Pattern TEXT_BLOCK = Pattern.compile(".*?\\{4:(:.*)");
    private static final Pattern BLOCK_2 = Pattern.compile("\\{2:[IO]([0-9]{3})");
    private static final Pattern UETR = Pattern.compile("\\{121:([0-9A-Fa-f-]{36})\\}");
    /** {@code 940}, {@code 940 00}, {@code :940:}. */
    private static final Pattern TYPE = Pattern.compile(":?(9[0-9]{2})(?::| [0-9]{2})?");
    /** A BIC, {@code 0000 01INGBNL2AXXXX00001}, the separator of messages in RJE files. */
    private static final Pattern ROUTING =
            Pattern.compile("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3,4})?|[0-9]{4} [0-9]{2}[A-Z0-9]{8,}|\\$");

    private final MtLines lines;

    MtTokens(Reader reader) {
        this.lines = new MtLines(reader);
    }

    Optional<MtToken> next() throws IOException {
        Optional<MtLine> line = lines.take();
        while (line.isPresent() && line.get().isBlank()) {
            line = lines.take();
        }
        return line.isPresent() ? Optional.of(token(line.get())) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private MtToken token(MtLine line) throws IOException {
        if (line.isTooLong()) {
            return tooLong(line.number(), "line", MtLines.MAX_LINE_LENGTH, line.text());
        }
        if (isDamaged(line.text())) {
            return damaged(line.number(), line.text());
        }
        Matcher field = FIELD.matcher(line.text());
        if (field.matches()) {
            Optional<MtTag> tag = MtTag.named(field.group(1));
            return tag.isPresent() ? field(tag.get(), field.group(1), line, field.group(2))
                    : new MtToken.Stray(line.number(), "expected a field of MT940, MT942 or MT910, found :"
                            + field.group(1) + ":", line.text());
        }
        String text = line.text().strip();
        if (BLOCKS.matcher(text).matches()) {
            return blocks(line.number(), text);
        }
        if (END.matcher(text).matches()) {
            return new MtToken.End();
        }
        Matcher type = TYPE.matcher(text);
        if (type.matches()) {
            return new MtToken.Heading(Optional.of(type.group(1)), Optional.empty());
        }
        return ROUTING.matcher(text).matches()
                ? new MtToken.Heading(Optional.empty(), Optional.empty())
                : new MtToken.Stray(line.number(), "expected a field such as :20: or the end of a message, "
                        + "found other text", line.text());
    }

    private MtToken blocks(int number, String text) {
        Matcher body = TEXT_BLOCK.matcher(text);
        if (body.matches()) {
            lines.giveBack(new MtLine(number, body.group(1)));
        }
        return new MtToken.Heading(first(BLOCK_2, text), first(UETR, text));
    }

    private MtToken field(MtTag tag, String name, MtLine begin, String rest) throws IOException {
        List<String> text = new ArrayList<>(List.of(rest));
        int length = rest.length();
        Optional<MtLine> next = lines.peek();
        while (next.isPresent() && continues(tag.shape(), next.get())) {
            length += next.get().text().length() + 1;
            if (!next.get().isBlank() && length <= MAX_FIELD_LENGTH) {
                text.add(next.get().text());
            }
            lines.take();
            next = lines.peek();
        }
        MtToken.Field field = new MtToken.Field(tag, name, begin.number(), text);
        return isDamaged(field.text()) ? damaged(begin.number(), field.text())
                : length <= MAX_FIELD_LENGTH ? field
                        : tooLong(begin.number(), ":" + name + ":", MAX_FIELD_LENGTH, field.text());
    }

    private static boolean continues(Shape shape, MtLine line) {
        String text = line.text();
        if (line.isBlank()) {
            return true;
        }
        if (shape == Shape.LINE || END.matcher(text.strip()).matches() || BLOCKS.matcher(text).matches()) {
            return false;
        }
        Matcher field = FIELD.matcher(text);
        return !field.matches() || shape == Shape.TEXT && MtTag.named(field.group(1)).isEmpty();
    }

    private static boolean isDamaged(String text) {
        return text.indexOf(DecodedText.REPLACEMENT) >= 0;
    }

    private static MtToken damaged(int line, String text) {
        return new MtToken.Stray(line, "expected text, found bytes of no known encoding", text);
    }

    private static MtToken tooLong(int line, String what, int most, String text) {
        return new MtToken.Stray(line, what + " longer than " + most + " characters", text);
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
