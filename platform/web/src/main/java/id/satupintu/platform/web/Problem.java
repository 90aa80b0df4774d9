package id.satupintu.platform.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was refused and what to do about it (RFC 9457), in Indonesian, with the English beside it.
 *
 * @param code the last step of {@code type}, for programs
 * @param remedy what the sender can do
 * @param errors the fields that cannot be taken; absent when it is not about fields
 * @param correlationId finds the log entry, when it is our fault
 * @param members what problems of this type say besides
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        URI type,
        String title,
        int status,
        String detail,
        String code,
        String remedy,
        List<FieldError> errors,
        @Nullable String correlationId,
        English en,
        @JsonAnyGetter Map<String, Object> members) {

    /** A field that cannot be taken. */
    record FieldError(String field, String reason, String remedy) {}

    /** The same in English. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record English(String title, String detail, String remedy, List<FieldError> errors) {}
}
