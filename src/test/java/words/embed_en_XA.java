package words;

/** The words of a language that nobody speaks. */
public final class embed_en_XA extends PseudoBundle {
    /** Is made where a bundle is looked for. */
    public embed_en_XA() {
        super(STRANGE);
    }
}
