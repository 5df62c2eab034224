package words;

/** The words of a language that nobody speaks. */
public final class formats_en_XA extends PseudoBundle {
    /** Is made where a bundle is looked for. */
    public formats_en_XA() {
        super(STRANGE);
    }
}
