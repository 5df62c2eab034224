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

/** An http or https address to which a page can link and a redirect can lead. */
@Constraint(validatedBy = WebAddress.Check.class)
@Target({METHOD, FIELD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface WebAddress {
    String message() default
            "must be an http or https address without user information; in it % is written %25, and | is %7C";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares with the address that a redirect would name. */
    final class Check implements ConstraintValidator<WebAddress, String> {
        /** Is made by the validation. */
        public Check() {}

        @Override
        public boolean isValid(@Nullable String url, ConstraintValidatorContext context) {
            return url == null || WebUrl.ascii(url) != null && !url.matches("https?://[^/?#]*@.*");
        }
    }
}
