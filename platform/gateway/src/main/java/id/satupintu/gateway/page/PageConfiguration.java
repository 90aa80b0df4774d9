package id.satupintu.gateway.page;

import id.satupintu.gateway.login.ActingOfficer;
import id.satupintu.platform.web.ProblemWriter;
import id.satupintu.platform.web.page.PageTexts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** The gateway's own pages. */
@Configuration(proxyBeanMethods = false)
public class PageConfiguration {

    @Bean
    MessageSource messageSource() {
        return PageTexts.of("halaman_gateway");
    }

    @Bean
    LocaleResolver localeResolver() {
        return new ChosenLanguage();
    }

    /** A phone that has the pictures already is told so. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> unchangedAssets() {
        ShallowEtagHeaderFilter tags = new ShallowEtagHeaderFilter();
        tags.setWriteWeakETag(true); // a strong one forbids compressing
        FilterRegistrationBean<ShallowEtagHeaderFilter> filter = new FilterRegistrationBean<>(tags);
        filter.addUrlPatterns("/aset/*", "/webjars/*");
        return filter;
    }

    @Bean
    FilterRegistrationBean<OtherBuildsAssets> otherBuildsAssets(ObjectProvider<ResourceUrlProvider> addresses) {
        FilterRegistrationBean<OtherBuildsAssets> filter =
                new FilterRegistrationBean<>(new OtherBuildsAssets(addresses));
        filter.addUrlPatterns("/aset/*", "/webjars/*");
        return filter;
    }

    @Bean
    GatewayFrame gatewayFrame(ActingOfficer officer) {
        return new GatewayFrame(officer);
    }

    @Bean
    HomeController homeController(GatewayFrame frame, MessageSource texts) {
        return new HomeController(frame, texts);
    }

    @Bean
    DutyController dutyController(ActingOfficer officer) {
        return new DutyController(officer);
    }

    @Bean
    LoginController loginController(GatewayFrame frame, MessageSource texts) {
        return new LoginController(frame, texts);
    }

    @Bean
    AwayController awayController(GatewayFrame frame, MessageSource texts) {
        return new AwayController(frame, texts);
    }

    @Bean
    DocumentsController documentsController(GatewayFrame frame) {
        return new DocumentsController(frame, new ApiDocuments());
    }

    @Bean
    BrokenController brokenController(GatewayFrame frame, MessageSource texts, ProblemWriter problems) {
        return new BrokenController(frame, texts, problems);
    }

    @Bean
    Refusals refusals(GatewayFrame frame, ProblemWriter problems) {
        return new Refusals(frame, problems);
    }
}
