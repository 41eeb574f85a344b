import { type DynamicModule, Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { AttachmentLimitsController } from './http/attachment-limits.controller.js';
import { AttachmentController } from './http/attachment.controller.js';
import { BundleController } from './exports/bundle.controller.js';
import { CalendarController } from './exports/calendar.controller.js';
import { CaseFileController } from './exports/case-file.controller.js';
import { ExportController } from './exports/export.controller.js';
import { ReportController } from './exports/report.controller.js';
import { FeedController } from './feed/feed.controller.js';
import { CommandController } from './http/command.controller.js';
import { DeviationController } from './http/deviation.controller.js';
import { ForesightController } from './http/foresight.controller.js';
import { HealthController } from './http/health.controller.js';
import { HistoryController } from './http/history.controller.js';
import { ListController } from './http/list.controller.js';
import { MetricsController } from './http/metrics.controller.js';
import { PersonsController } from './http/persons.controller.js';
import { OrganisationController } from './http/organisation.controller.js';
import { PolicyController } from './http/policy.controller.js';
import { PortfolioController } from './http/portfolio.controller.js';
import { ProcedureController } from './http/procedure.controller.js';
import { ProofController } from './http/proof.controller.js';
import { PublicController } from './http/public.controller.js';
import { ReplayController } from './http/replay.controller.js';
import { RulesController } from './http/rules.controller.js';
import { RunController } from './http/run.controller.js';
import { StreamController } from './http/stream.controller.js';
import { TextController } from './http/text.controller.js';
import { PRODUCT } from './http/token.js';
import { InboxController } from './inbox/inbox.controller.js';
import { WebhookController } from './webhooks/webhook.controller.js';
import { AuthController } from './login/auth.controller.js';
import { BackChannelController } from './login/back-channel.controller.js';
import type { Entrance } from './login/entrance.js';
import { ENTRANCE } from './login/entrance-token.js';
import { MeController } from './login/me.controller.js';
import { OwnMailController } from './login/own-mail.controller.js';
import { OwnSessionsController } from './login/own-sessions.controller.js';
import { OverviewController } from './overview/overview.controller.js';
import type { Product } from './product.js';

/** The HTTP layer over an opened product. Fixed routes come before those with a procedure's name in them. */
@Module({})
export class AppModule {
  static over(product: Product, entrance: Entrance): DynamicModule {
    return {
      module: AppModule,
      imports: [TerminusModule.forRoot({ logger: false })],
      controllers: [
        HealthController,
        AuthController,
        BackChannelController,
        MeController,
        OwnMailController,
        OwnSessionsController,
        MetricsController,
        ProcedureController,
        StreamController,
        FeedController,
        ExportController,
        BundleController,
        PolicyController,
        WebhookController,
        ProofController,
        RulesController,
        OrganisationController,
        HistoryController,
        PublicController,
        AttachmentController,
        DeviationController,
        PersonsController,
        InboxController,
        AttachmentLimitsController,
        PortfolioController,
        OverviewController,
        CalendarController,
        ListController,
        TextController,
        ReportController,
        CaseFileController,
        RunController,
        ReplayController,
        ForesightController,
        CommandController,
      ],
      providers: [
        { provide: PRODUCT, useValue: product },
        { provide: ENTRANCE, useValue: entrance },
      ],
    };
  }
}
