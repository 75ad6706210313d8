package settle.bankfile.swift;

import java.util.List;
import java.util.Optional;

/** A piece of a SWIFT file. */
sealed interface MtToken {

    /** Takes tokens, each sort in its own way. */
    interface Receiver {

        void field(Field field);

        void heading(Heading heading);

        void end();

        void stray(Stray stray);
    }

    void giveTo(Receiver receiver);

    /** The tag of a field; empty where it is none. */
    default Optional<MtTag> fieldTag() {
        return Optional.empty();
    }

    /** Whether it may stand in or around a message. */
    default boolean isOfMessage() {
        return true;
    }

    /**
     * A field of a message.
     *
     * @param name the tag as the file writes it, such as {@code 60M}
     * @param line on which it begins
     * @param lines its text, the first without the tag; blank lines left out
     */
    record Field(MtTag tag, String name, int line, List<String> lines) implements MtToken {

        public Field {
            lines = List.copyOf(lines);
        }

        @Override
        public void giveTo(Receiver receiver) {
            receiver.field(this);
        }

        @Override
        public Optional<MtTag> fieldTag() {
            return Optional.of(tag);
        }

        /** The first line, without blanks around it. */
        String value() {
            return lines.get(0).strip();
        }

        /** As it stands in the file. */
        String text() {
            return ":" + name + ":" + String.join("\n", lines);
        }
    }

    /**
     * What stands before the text of a message; several may, each with some of this.
     *
     * @param type of the message, such as {@code 940}
     * @param uetr of the payment
     */
    record Heading(Optional<String> type, Optional<String> uetr) implements MtToken {

        @Override
        public void giveTo(Receiver receiver) {
            receiver.heading(this);
        }
    }

    /** The end of a message's text. */
    record End() implements MtToken {

        @Override
        public void giveTo(Receiver receiver) {
            receiver.end();
        }
    }

    /** A line that is no part of a message, or a field that is too long to be one. */
    record Stray(int line, String reason, String text) implements MtToken {

        @Override
        public void giveTo(Receiver receiver) {
            receiver.stray(this);
        }

        @Override
        public boolean isOfMessage() {
            return false;
        }
    }
}
