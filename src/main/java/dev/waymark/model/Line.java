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

/** One line of plain text, such as a title: 1 to 200 characters, all of them visible, no space at either end. */
@Pattern(regexp = PlainText.LINE)
@Pattern(regexp = PlainText.ENDS)
@Pattern(regexp = PlainText.VISIBLE)
@Pattern(regexp = PlainText.JOINED)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({METHOD, FIELD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Line {
    String message() default
            "must be one line of 1 to 200 characters, all of them visible, without space at either end";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
