package words;

/** The words of a language that nobody speaks. */
public final class vocabulary_en_XA extends PseudoBundle {
    /** Is made where a bundle is looked for. */
    public vocabulary_en_XA() {
        super(STRANGE);
    }
}
