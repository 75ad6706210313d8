package settle.breaks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import settle.money.Money;

/** Reads figures back from their plain text and their form, as they were kept. */
public final class FigureForm {

    static final String MONEY = "MONEY ";
    static final String COUNTED = "COUNTED ";

    /** Characters of the longest form that is kept. */
    static final int MOST = 100;

    private static final String LIST = "LIST";
    private static final String BETWEEN_FORMS = "|";

    /** The wordings that label a figure, by their names. */
    private static final Map<String, Wording> LABELS = Arrays.stream(Wording.class.getPermittedSubclasses())
            .flatMap(letter -> Arrays.stream((Wording[]) letter.getEnumConstants()))
            .filter(wording -> wording.template().isOfOneSlot())
            .collect(Collectors.toMap(Wording::name, Function.identity()));

    private FigureForm() {}

    /** That of a list; of one that has more than can be kept, the form of its words. */
    static String ofList(FigureList list) {
        String form = Stream.concat(Stream.of(LIST, list.between()), list.figures().stream()
                .map(figure -> figure.plain().length() + " " + figure.form()))
                .collect(Collectors.joining(BETWEEN_FORMS));
        return form.length() > MOST ? Unit.TEXT.name() : form;
    }

    private static Figure list(String[] forms, String plain) {
        String between = forms[1];
        List<Figure> figures = new ArrayList<>();
        int at = 0;
        for (String told : List.of(forms).subList(2, forms.length)) {
            int blank = told.indexOf(' ');
            int end = at + Integer.parseInt(told.substring(0, blank));
            figures.add(read(told.substring(blank + 1), plain.substring(at, end)));
            at = end + between.length();
        }
        return new FigureList(figures, between);
    }

    /**
     * The figure that gave this form and plain text.
     *
     * @throws IllegalArgumentException where no figure gives them
     */
    public static Figure read(String form, String plain) {
        for (Bound.Side side : Bound.Side.values()) {
            if (form.startsWith(side + " ")) {
                return new Bound(side, read(form.substring(side.name().length() + 1),
                        plain.substring(side.words().length())));
            }
        }
        if (form.startsWith(LIST + BETWEEN_FORMS)) {
            return list(form.split(Pattern.quote(BETWEEN_FORMS)), plain);
        }
        Wording label = LABELS.get(form.substring(0, Math.max(0, form.indexOf(' '))));
        if (label != null) {
            return label.labelling(read(form.substring(form.indexOf(' ') + 1),
                    label.template().fillingOf(plain)));
        }
        if (form.startsWith(MONEY)) {
            Currency currency = Currency.getInstance(form.substring(MONEY.length()));
            return Figure.of(Money.ofDecimal(new BigDecimal(plain), currency));
        }
        if (form.startsWith(COUNTED)) {
            return new Figure.Counted(Long.parseLong(plain.substring(0, plain.indexOf(' '))),
                    form.substring(COUNTED.length()));
        }
        Unit unit = Unit.valueOf(form);
        return switch (unit) {
            case SHARES, WARRANTS, PRICE, COUNT, PRINTED -> new Figure.Quantity(new BigDecimal(plain), unit);
            case DAY -> Figure.of(LocalDate.parse(plain));
            case MOMENT -> Figure.of(LocalDateTime.parse(plain));
            case TEXT -> new Figure.Text(plain);
            case NONE -> Figure.NOTHING;
            case MONEY -> throw new IllegalArgumentException("money without its currency");
        };
    }
}
