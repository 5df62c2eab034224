package words;

import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;

/** English in letters that no English text has, outside of markup and of places for values. */
public abstract class PseudoBundle extends ResourceBundle {
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String STRANGE = "áƀçđéƒĝĥíĵķĺɱñóƥɋŕšţúṽŵẋýžÁƁÇĐÉƑĜĤÍĴĶĹṀÑÓÞɊŔŠŢÚṼŴẊÝŽ";
    private static final Pattern TEXT = Pattern.compile("(<[^>]*>|&\\w+;|\\{\\d})|[a-zA-Z]");
    /** What is for machines. */
    private static final Set<String> KEPT = Set.of("interface.direction.label", "landing.day-pattern");

    @Override
    protected Object handleGetObject(String key) {
        var english = parent.getString(key);
        return KEPT.contains(key) ? english : "[" + strange(english) + "]";
    }

    @Override
    public Enumeration<String> getKeys() {
        return parent.getKeys();
    }

    private static String strange(String english) {
        return TEXT.matcher(english)
                .replaceAll(found -> found.group(1) != null
                        ? found.group().replace("$", "\\$")
                        : STRANGE.substring(PLAIN.indexOf(found.group()), PLAIN.indexOf(found.group()) + 1));
    }
}
