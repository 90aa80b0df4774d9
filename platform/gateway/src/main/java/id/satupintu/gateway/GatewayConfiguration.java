package id.satupintu.gateway;

import id.satupintu.gateway.issuer.EmbeddedIssuerConfiguration;
import id.satupintu.gateway.limit.LimitConfiguration;
import id.satupintu.gateway.login.LoginConfiguration;
import id.satupintu.gateway.page.PageConfiguration;
import id.satupintu.gateway.route.RouteConfiguration;
import id.satupintu.platform.web.WebFoundation;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What the gateway is made of. It has no database and hears no event: what it knows of a person is in their session. */
@Configuration(proxyBeanMethods = false)
@Import({
    WebFoundation.class,
    LoginConfiguration.class,
    EmbeddedIssuerConfiguration.class,
    RouteConfiguration.class,
    LimitConfiguration.class,
    PageConfiguration.class
})
public class GatewayConfiguration {}
