package id.satupintu.gateway.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a service offers to programs, worded in one language.
 *
 * @param service e.g. {@code intake-service}
 * @param about sentences
 */
record ApiDocument(String service, String title, String about, List<Operation> operations) {

    /**
     * One thing a program can ask for.
     *
     * @param id unique in its document, for links
     * @param officers whether it needs an officer's token
     * @param status of the answer when all is well
     * @param form the fields of the body, empty when there is none
     * @param answer the fields of the answer, empty when it has none
     */
    record Operation(
            String id,
            String method,
            String path,
            String summary,
            String about,
            boolean officers,
            String status,
            List<Field> parameters,
            List<Field> form,
            List<Field> answer) {}

    /**
     * Something that is sent or answered.
     *
     * @param name with dots between levels and {@code []} after a list: {@code clocks[].dueAt}
     * @param in {@code path}, {@code query} or {@code header}; empty for a field of a body
     * @param type e.g. {@code string (date)}, or what it may be: {@code COMPLAINT | ASPIRATION}
     */
    record Field(
            String name,
            String in,
            boolean required,
            String type,
            String words,
            @Nullable String example) {}
}
