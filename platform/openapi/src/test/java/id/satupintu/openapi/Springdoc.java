package id.satupintu.openapi;

import id.satupintu.platform.web.ComparesSeen;
import id.satupintu.platform.web.Officer;
import id.satupintu.platform.web.RepeatKey;
import id.satupintu.platform.web.RepeatsSafely;
import id.satupintu.platform.web.SeenRevision;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.List;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.configuration.SpringDocPageableConfiguration;
import org.springdoc.core.configuration.SpringDocSpecPropertiesConfiguration;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.core.configuration.MultipleOpenApiSupportConfiguration;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lets springdoc read controllers. They are looked at and never called, so they are made without what they need: no
 * broker and no store.
 */
final class Springdoc {
    private static final SpringObjenesis UNFURNISHED = new SpringObjenesis();

    private Springdoc() {}

    static ObjectNode read(List<Class<?>> controllers) {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Officer.class);
        WebApplicationContextRunner runner = new WebApplicationContextRunner()
                .withPropertyValues(
                        "springdoc.api-docs.version=openapi_3_1", "springdoc.writer-with-order-by-keys=true")
                .withConfiguration(AutoConfigurations.of(
                        JacksonAutoConfiguration.class,
                        HttpMessageConvertersAutoConfiguration.class,
                        WebMvcAutoConfiguration.class,
                        SpringDocConfigProperties.class,
                        SpringDocConfiguration.class,
                        SpringDocPageableConfiguration.class,
                        SpringDocSpecPropertiesConfiguration.class,
                        MultipleOpenApiSupportConfiguration.class,
                        SpringDocWebMvcConfiguration.class));
        runner = runner.withBean("deepHeaders", OperationCustomizer.class, () -> Springdoc::withDeepHeaders);
        for (Class<?> controller : controllers) {
            runner = withUnfurnished(runner, controller);
        }
        ObjectNode[] document = new ObjectNode[1];
        runner.run(context -> {
            String body = MockMvcBuilders.webAppContextSetup(context)
                    .build()
                    .perform(MockMvcRequestBuilders.get("/v3/api-docs"))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            document[0] = (ObjectNode) JsonMapper.shared().readTree(body);
        });
        return document[0];
    }

    /** These headers are read deep inside, where springdoc does not look. */
    private static Operation withDeepHeaders(Operation operation, HandlerMethod endpoint) {
        if (endpoint.hasMethodAnnotation(RepeatsSafely.class)
                || AnnotatedElementUtils.hasAnnotation(endpoint.getBeanType(), RepeatsSafely.class)) {
            operation.addParametersItem(
                    new HeaderParameter().name(RepeatKey.HEADER).required(false).schema(new StringSchema()));
        }
        if (endpoint.hasMethodAnnotation(ComparesSeen.class)
                || AnnotatedElementUtils.hasAnnotation(endpoint.getBeanType(), ComparesSeen.class)) {
            operation.addParametersItem(new HeaderParameter()
                    .name(SeenRevision.HEADER)
                    .required(false)
                    .schema(new StringSchema()));
        }
        return operation;
    }

    private static <T> WebApplicationContextRunner withUnfurnished(
            WebApplicationContextRunner runner, Class<T> controller) {
        return runner.withBean(controller, () -> UNFURNISHED.newInstance(controller));
    }
}
