package words;

/** The words of a language that nobody speaks, written from right to left. */
public final class formats_ar_XB extends PseudoBundle {
    /** Is made where a bundle is looked for. */
    public formats_ar_XB() {
        super(ARABIC);
    }
}
