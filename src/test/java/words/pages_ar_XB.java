package words;

/** The words of a language that nobody speaks, written from right to left. */
public final class pages_ar_XB extends PseudoBundle {
    /** Is made where a bundle is looked for. */
    public pages_ar_XB() {
        super(ARABIC);
    }
}
