package id.satupintu.platform.web.page;

import id.satupintu.platform.web.ProblemTexts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

/** The pages of a service: import it beside the web configuration, and mark controllers with {@link PageController}. */
@Configuration(proxyBeanMethods = false)
public class PageConfiguration {

    /** @param own the service's bundle of texts, beside the shared one */
    @Bean
    MessageSource messageSource(@Value("${satupintu.page.messages}") String own) {
        return PageTexts.of(own);
    }

    @Bean
    LocaleResolver localeResolver() {
        return new HeaderLanguage();
    }

    @Bean
    PageAdvice pageAdvice() {
        return new PageAdvice();
    }

    @Bean
    PageRefusals pageRefusals(ProblemTexts texts, PageAdvice frame) {
        return new PageRefusals(texts, frame);
    }
}
