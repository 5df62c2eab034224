package words;

/** The words of a language that nobody speaks, written from right to left. */
public final class vocabulary_ar_XB extends PseudoBundle {
    /** Is made where a bundle is looked for. */
    public vocabulary_ar_XB() {
        super(ARABIC);
    }
}
