package settle.cash.apply;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import settle.breaks.BreakCode;
import settle.breaks.Figure;
import settle.cash.link.Likeness;
import settle.identity.SubscriptionId;
import settle.money.Money;

/**
 * Why a receipt is not applied, or goes back, or what else people are told of it: facts as a pass saw them.
 * Each knows its code; {@link CashBreaks} words it.
 */
sealed interface Why {

    BreakCode code();

    /** Calls the case that it is. */
    <R> R told(Cases<R> cases);

    /** What is made of each. */
    interface Cases<R> {

        R nobodys(Nobodys why);

        R unclear(Unclear why);

        R severalFit(SeveralFit why);

        R othersFit(OthersFit why);

        R undecided(Undecided why);

        R perhapsFirst(PerhapsFirst why);

        R nothingOpen(NothingOpen why);

        R over(Over why);

        R stranger(Stranger why);

        R late(Late why);

        R held(Held why);
    }

    /** Nothing says whose it is (C08). */
    record Nobodys(Likeness.Proposals proposals) implements Why {

        @Override
        public BreakCode code() {
            return BreakCode.C08;
        }

        @Override
        public <R> R told(Cases<R> cases) {
            return cases.nobodys(this);
        }
    }

    /**
     * It may be for some of these, and no one explanation fits it (C06, C09).
     *
     * @param rivals in the order in which they are told
     */
    record Unclear(Doubt doubt, List<Ledger> rivals) implements Why {

        public Unclear {
            rivals = List.copyOf(rivals);
        }

        @Override
        public BreakCode code() {
            return doubt.code();
        }

        @Override
        public <R> R told(Cases<R> cases) {
            return cases.unclear(this);
        }
    }

    /** Why no one explanation fits. */
    enum Doubt {
        /** The payer may owe just so much on several sets of theirs, and nobody can prove which. */
        SEARCH_LIMIT(BreakCode.C06),
        /** The payer owes just so much on no set of theirs. */
        NONE_FITS(BreakCode.C06),
        /** The open amounts of those that are named do not add up to it. */
        NAMED_DO_NOT_ADD_UP(BreakCode.C06),
        /** A list in its text is not one of ids of the book. */
        DISPUTED(BreakCode.C06),
        /** Its text may be cut amid an id. */
        CUT(BreakCode.C09);

        private final BreakCode code;

        Doubt(BreakCode code) {
            this.code = code;
        }

        BreakCode code() {
            return code;
        }
    }

    /**
     * It fits the open amounts of more than one set of its payer's (C09).
     *
     * @param complete whether there are certainly no more
     */
    record SeveralFit(List<List<Ledger>> sets, boolean complete) implements Why {

        @Override
        public BreakCode code() {
            return BreakCode.C09;
        }

        @Override
        public <R> R told(Cases<R> cases) {
            return cases.severalFit(this);
        }
    }

    /** It names one that it does not fit, and fits sets of its payer's, with that one or without (C09). */
    record OthersFit(Ledger named, List<List<Ledger>> sets) implements Why {

        @Override
        public BreakCode code() {
            return BreakCode.C09;
        }

        @Override
        public <R> R told(Cases<R> cases) {
            return cases.othersFit(this);
        }
    }

    /**
     * People placed a part of it or took it from where it was, and somebody has to say whose the rest is (C06
     * where several may be meant, else C08).
     *
     * @param linked what it may be for, as it stands once all parts are applied
     */
    record Undecided(Money rest, List<SubscriptionId> releasedFrom, List<Ledger> linked) implements Why {

        @Override
        public BreakCode code() {
            return linked.size() > 1 ? BreakCode.C06 : BreakCode.C08;
        }

        @Override
        public <R> R told(Cases<R> cases) {
            return cases.undecided(this);
        }
    }

    /**
     * Under another kind of name it may be the wire that funded the subscription (C10).
     *
     * @param twins the wires that it may be, at least one
     */
    record PerhapsFirst(Ledger ledger, List<Placement> twins) implements Why {

        @Override
        public BreakCode code() {
            return BreakCode.C10;
        }

        @Override
        public <R> R told(Cases<R> cases) {
            return cases.perhapsFirst(this);
        }
    }

    /** Its subscription is funded in full (C10), or withdrawn or rejected (C19). */
    record NothingOpen(Ledger ledger) implements Why {

        @Override
        public BreakCode code() {
            return ledger.subscription().isActive() ? BreakCode.C10 : BreakCode.C19;
        }

        @Override
        public <R> R told(Cases<R> cases) {
            return cases.nothingOpen(this);
        }
    }

    /** More came for a subscription than it had open (C04). */
    record Over(SubscriptionId subscription, Money open, Money came) implements Why {

        @Override
        public BreakCode code() {
            return BreakCode.C04;
        }

        Money excess() {
            return came.minus(open);
        }

        @Override
        public <R> R told(Cases<R> cases) {
            return cases.over(this);
        }
    }

    /** It is applied to a subscription of which its payer is no party (C07). */
    record Stranger(Ledger ledger) implements Why {

        @Override
        public BreakCode code() {
            return BreakCode.C07;
        }

        @Override
        public <R> R told(Cases<R> cases) {
            return cases.stranger(this);
        }
    }

    /** It is applied, and arrived after the investor's deadline (C13). */
    record Late(Ledger ledger, LocalDate arrived) implements Why {

        @Override
        public BreakCode code() {
            return BreakCode.C13;
        }

        @Override
        public <R> R told(Cases<R> cases) {
            return cases.late(this);
        }
    }

    /**
     * It may not be applied (C12, C14, C15, C16, C17, C20).
     *
     * @param expected of a wire that may
     * @param of who waits for its money; empty where nobody does
     * @param oneOfSeveral whether several wait, each of whom is told
     */
    record Held(BreakCode code, Figure expected, Optional<SubscriptionId> of, boolean oneOfSeveral)
            implements
                Why {

        @Override
        public <R> R told(Cases<R> cases) {
            return cases.held(this);
        }
    }
}
