package id.satupintu.platform.web;

import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.type.LogicalType;

/** The HTTP side of a service: import it, declare one {@link AccessRules} bean, done. */
@Configuration(proxyBeanMethods = false)
@Import({WebFoundation.class, SecurityConfiguration.class})
public class WebConfiguration {

    @Bean
    ProblemAdvice problemAdvice(ProblemTexts texts) {
        return new ProblemAdvice(texts);
    }

    @Bean
    ProblemErrorController problemErrorController(ProblemWriter problems) {
        return new ProblemErrorController(problems);
    }

    @Bean
    EveryEndpointHasARule everyEndpointHasARule(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints, AccessRules rules) {
        return new EveryEndpointHasARule(endpoints, rules);
    }

    @Bean
    OpenApiDocument openApiDocument() {
        return new OpenApiDocument();
    }

    @Bean
    WebMvcConfigurer officerArgument() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new OfficerArgument());
            }
        };
    }

    /** What is sent is taken as it is written or refused, never bent: 5 is no text, "5" no number, 4.7 no whole number. */
    @Bean
    JsonMapperBuilderCustomizer exactJson() {
        return json -> json.addModule(IsoText.module())
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .withCoercionConfig(
                        LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
    }
}
