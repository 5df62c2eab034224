package dev.waymark.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a text, or a list of texts, that a translation of the document may say in another language. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Translatable {
    /**
     * Whether a translation may say it of its own accord. What something is also called, and what people look for who mean it,
     * differs from language to language.
     */
    boolean ownWords() default false;
}
