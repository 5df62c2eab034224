package words;

import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;

/** English in letters that no English text has, outside of markup and of places for values, and so as long as it is. */
public abstract class PseudoBundle extends ResourceBundle {
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    /** With accents. */
    static final String STRANGE = "áƀçđéƒĝĥíĵķĺɱñóƥɋŕšţúṽŵẋýžÁƁÇĐÉƑĜĤÍĴĶĹṀÑÓÞɊŔŠŢÚṼŴẊÝŽ";
    /** From right to left. */
    static final String ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنه".repeat(2);

    private static final Pattern TEXT = Pattern.compile("(<[^>]*>|&\\w+;|\\{\\d})|[a-zA-Z]");
    /** What is for machines. */
    private static final Set<String> KEPT = Set.of("interface.direction.label", "landing.day-pattern");

    private final String letters;

    PseudoBundle(String letters) {
        this.letters = letters;
    }

    @Override
    protected Object handleGetObject(String key) {
        var english = parent.getString(key);
        return KEPT.contains(key) ? english : "[" + strange(english) + "]";
    }

    @Override
    public Enumeration<String> getKeys() {
        return parent.getKeys();
    }

    private String strange(String english) {
        return TEXT.matcher(english)
                .replaceAll(found -> found.group(1) != null
                        ? found.group().replace("$", "\\$")
                        : letters.substring(PLAIN.indexOf(found.group()), PLAIN.indexOf(found.group()) + 1));
    }
}
