package dev.waymark.model;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Plain text, 1 to 8000 characters; paragraphs are split by a blank line. */
@Pattern(regexp = PlainText.PROSE)
@Pattern(regexp = PlainText.ENDS)
@Pattern(regexp = PlainText.VISIBLE_IN_LINES)
@Pattern(regexp = PlainText.JOINED)
@Pattern(regexp = PlainText.PARAGRAPHS)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({METHOD, FIELD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Prose {
    String message() default
            "must be plain text of 1 to 8000 characters, all of them visible, without space at either end, its paragraphs split by a blank line";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
