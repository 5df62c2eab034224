package words;

/** The words of a language that nobody speaks. */
public final class pages_en_XA extends PseudoBundle {
    /** Is made where a bundle is looked for. */
    public pages_en_XA() {
        super(STRANGE);
    }
}
