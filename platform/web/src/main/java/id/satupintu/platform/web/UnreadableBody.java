package id.satupintu.platform.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Why a request body could not be read, in words for the sender and without what they typed. */
final class UnreadableBody {
    private static final Pattern DATE_SHAPE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T.*)?");

    private UnreadableBody() {}

    static ProblemException problem(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException tooLarge) {
                return tooLarge.problem();
            }
        }
        return switch (unreadable.getCause()) {
            case null -> general("body-missing");
            case JacksonException json when json.getPath().isEmpty() -> whole(json);
            case JacksonException json -> field(path(json.getPath()), json);
            default -> general("broken-json");
        };
    }

    /** Nothing tells these three apart but the words of the library; the tests notice when they change. */
    private static ProblemException whole(JacksonException json) {
        if (!(json instanceof MismatchedInputException)
                || json.getOriginalMessage().startsWith("Trailing token")) {
            return general("broken-json");
        }
        return general(json.getOriginalMessage().startsWith("No content") ? "body-missing" : "not-an-object");
    }

    private static ProblemException field(String field, JacksonException json) {
        return switch (json) {
            case InputCoercionException _ -> ProblemException.invalid(field, "number-too-big");
            case InvalidFormatException format
            when isImpossibleDate(format.getValue()) -> ProblemException.invalid(field, "no-such-date");
            case ValueInstantiationException made ->
                invalid(MistypedFields.reason(field, made.getType().getRawClass()));
            case MismatchedInputException mismatched
            when isNullForPrimitive(mismatched) -> ProblemException.invalid(field, "required");
            case MismatchedInputException mismatched
            when mismatched.getTargetType() instanceof Class<?> expected ->
                invalid(MistypedFields.reason(field, expected));
            case DatabindException _ -> ProblemException.invalid(field, "unreadable");
            default -> general("broken-json");
        };
    }

    /** Written as a date is, but no day of any calendar: 2026-02-30. */
    private static boolean isImpossibleDate(Object typed) {
        if (typed instanceof String text && DATE_SHAPE.matcher(text).matches()) {
            try {
                LocalDate.parse(text.substring(0, 10));
            } catch (DateTimeException noSuchDay) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNullForPrimitive(MismatchedInputException mismatched) {
        return mismatched.getTargetType() instanceof Class<?> expected
                && expected.isPrimitive()
                && mismatched.getOriginalMessage().contains("`null`");
    }

    private static ProblemException invalid(Violation violation) {
        return ProblemException.invalid(List.of(violation));
    }

    private static ProblemException general(String code) {
        return ProblemException.of(HttpStatus.BAD_REQUEST, code);
    }

    /** {@code location.point.latitude}, {@code triedTiers[1]}. */
    private static String path(List<JacksonException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference reference : references) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.toString();
    }
}
