package dev.waymark.model;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A language tag (BCP 47) in canonical form: the form in which queries and documents are compared. */
@Constraint(validatedBy = LanguageTag.Check.class)
@Target({METHOD, FIELD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface LanguageTag {
    String message() default "must be a language tag such as en or pt-BR (BCP 47)";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares a tag with its canonical form. */
    final class Check implements ConstraintValidator<LanguageTag, String> {
        /** Is made by the validation. */
        public Check() {}

        @Override
        public boolean isValid(@Nullable String tag, ConstraintValidatorContext context) {
            return tag == null || (tag.equals(Languages.canonical(tag)) && Languages.isDetermined(tag));
        }
    }
}
