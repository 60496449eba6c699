# The sentences that rules may be written in (.dslr). Left of the = what an analyst writes, a whole line; right of it what
# it means in DRL. A name such as $agora is given by one sentence and used by others below it.
# Look a sentence up: leme rules sentences [words]

# --- what is asked
[when]é uma resposta=Request( isReply() )
[when]é um envio nosso=Request( isOutbound() )
[when]a conversa está no {canal:WhatsApp|Instagram|SMS|RCS|webchat|e-mail|telefone}=Request( channel == Channel.{canal!WhatsApp?WHATSAPP/Instagram?INSTAGRAM/SMS?SMS/RCS?RCS/webchat?WEBCHAT/e-mail?EMAIL/telefone?VOICE/AGENT} )
[when]a conversa não está no {canal:WhatsApp|Instagram|SMS|RCS|webchat|e-mail|telefone}=Request( channel != Channel.{canal!WhatsApp?WHATSAPP/Instagram?INSTAGRAM/SMS?SMS/RCS?RCS/webchat?WEBCHAT/e-mail?EMAIL/telefone?VOICE/AGENT} )
[when]a resposta não passa por um atendente=Request( isReply(), channel != Channel.AGENT )

# --- the customer's clock and calendar
[when]considere a hora do cliente=$agora : Moment()
[when]hoje é domingo ou feriado=$agora : Moment( isDayOfRest() )
[when]hoje não é domingo nem feriado=$agora : Moment( !isDayOfRest() )
[when]são menos de {hora:\d+} horas=$agora : Moment( hour < {hora} )
[when]são {hora:\d+} horas ou mais=$agora : Moment( hour >= {hora} )
[when]está fora do horário das {de:\d+} às {ate:\d+} em dias úteis=$agora : Moment( !within(Hours.weekdays({de}, {ate})) )
[when]está fora do horário das {de:\d+} às {ate:\d+} em dias úteis e das {deSabado:\d+} às {ateSabado:\d+} aos sábados=$agora : Moment( !within(Hours.weekdays({de}, {ate}).saturdays({deSabado}, {ateSabado})) )

# --- the people who answer
[when]a fila "{fila:[a-z0-9-]+}" está fechada=$fila : Staffing( queue == "{fila}", !open )
[when]há uma fila fechada=$fila : Staffing( !open )
[when]ninguém atende agora na fila do assunto=$fila : Staffing( asked, !available )

# --- who the customer is
[when]o cliente é vulnerável=Customer( has("vulnerable") )
[when]o cliente está de luto=Customer( has("bereaved") )
[when]o cliente está endividado=Customer( has("in-debt") )
[when]o cliente está numa lista de bloqueio=Customer( has("block-listed") )
[when]o cliente tem a marca "{marca:[a-z0-9-]+}"=Customer( has("{marca}") )
[when]o cliente não tem a marca "{marca:[a-z0-9-]+}"=Customer( !has("{marca}") )
[when]o cliente mora em {uf:AC|AL|AM|AP|BA|CE|DF|ES|GO|MA|MG|MS|MT|PA|PB|PE|PI|PR|RJ|RN|RO|RR|RS|SC|SE|SP|TO}=Customer( residesIn("{uf}") )
[when]o cliente não mora em {uf:AC|AL|AM|AP|BA|CE|DF|ES|GO|MA|MG|MS|MT|PA|PB|PE|PI|PR|RJ|RN|RO|RR|RS|SC|SE|SP|TO}=Customer( !residesIn("{uf}") )
[when]o cliente pode ter menos de {idade:\d+} anos=Customer( mayBeUnder({idade}, $agora.year()) )
[when]o cliente é do segmento "{segmento:[a-z0-9-]+}"=Customer( segment == "{segmento}" )
[when]o cliente não é do segmento "{segmento:[a-z0-9-]+}"=Customer( segment != "{segmento}" )
[when]o cliente tem menos de {meses:\d+} meses de casa=Customer( tenureMonths < {meses} )
[when]o cliente tem {meses:\d+} meses de casa ou mais=Customer( tenureMonths >= {meses} )
[when]o cliente rende menos de {valor:\d+} reais por mês=Customer( monthlyRevenue < {valor} )
[when]o cliente rende {valor:\d+} reais por mês ou mais=Customer( monthlyRevenue >= {valor} )
[when]o cliente tem o produto "{produto:[a-z0-9-]+}"=Customer( owns("{produto}") )
[when]o cliente não tem o produto "{produto:[a-z0-9-]+}"=Customer( !owns("{produto}") )
[when]o cliente já tem um produto=$tem : Owned()

# --- what we could not find out
[when]não se sabe quem é o cliente=Source( part == Source.Part.CUSTOMER, state == Source.State.MISSING )
[when]o cadastro tem mais de {horas:\d+} horas=Source( part == Source.Part.CUSTOMER, state == Source.State.STALE, ageMinutes > {horas} * 60 )
[when]os consentimentos não estão em dia=Source( part == Source.Part.CONSENTS, state != Source.State.FRESH )
[when]as reclamações não estão em dia=Source( part == Source.Part.COMPLAINTS, state != Source.State.FRESH )
[when]os contatos não estão em dia=Source( part == Source.Part.CONTACTS, state != Source.State.FRESH )
[when]as conversas não estão em dia=Source( part == Source.Part.CONVERSATIONS, state != Source.State.FRESH )

# --- the message
[when]a mensagem é uma reclamação=Understanding( isComplaint() )
[when]a mensagem não é uma reclamação=not Understanding( isComplaint() )
[when]a mensagem está de mau humor=Understanding( tone == Understanding.Tone.NEGATIVE )
[when]a mensagem não foi entendida=Understanding( lane == Understanding.Lane.OUT_OF_SCOPE )
[when]a mensagem fala de "{assunto:[a-z0-9-]+}"=Understanding( subject == "{assunto}" )
[when]a mensagem pede "{intencao:[a-z0-9-]+}"=Understanding( intent == "{intencao}" )
[when]a mensagem pede uma pessoa=Understanding( has(Understanding.Signal.ASKS_FOR_HUMAN) )
[when]a mensagem quer cancelar=Understanding( has(Understanding.Signal.WANTS_TO_CANCEL) )
[when]a mensagem não quer cancelar=not Understanding( has(Understanding.Signal.WANTS_TO_CANCEL) )
[when]a mensagem pede silêncio=Understanding( has(Understanding.Signal.WANTS_NO_MESSAGES) )
[when]a mensagem ameaça ir à Justiça=Understanding( has(Understanding.Signal.THREATENS_LEGAL_ACTION) )
[when]a leitura tem certeza da intenção "{intencao:[a-z0-9-]+}"=Understanding( isSureOf("{intencao}") )
[when]a mensagem relata uma fraude=Understanding( has(Understanding.Signal.REPORTS_FRAUD) )
[when]a mensagem mostra aflição=Understanding( has(Understanding.Signal.VULNERABLE) )

# --- complaints and conversations
[when]há uma reclamação aberta=$reclamacao : Complaint( isOpen() )
[when]há uma reclamação aberta sobre "{assunto:[a-z0-9-]+}"=$reclamacao : Complaint( isOpen(), subject == "{assunto}" )
[when]não há reclamação aberta=not Complaint( isOpen() )
[when]há uma reclamação fechada=$reclamacao : Complaint( !isOpen() )
[when]ela foi fechada há menos de {dias:\d+} dias=Moment( daysSince($reclamacao.closedAt()) < {dias} )
[when]a mensagem fala da mesma reclamação=Understanding( subject == $reclamacao.subject() )
[when]a mensagem reclama da mesma coisa=Understanding( isComplaint(), subject == $reclamacao.subject() )
[when]o cliente reclamou numa conversa=$conversa : Conversation( lastComplaintAt != null )
[when]essa queixa tem menos de {horas:\d+} horas=Moment( at.isBefore($conversa.complainedPlus({horas})) )
[when]a janela do {canal:WhatsApp|Instagram} está fechada=Window( channel == Channel.{canal!uc}, !open )
[when]a janela do {canal:WhatsApp|Instagram} está aberta=Window( channel == Channel.{canal!uc}, open )

# --- consent
[when]não há resposta sobre promoções num canal=$permissao : Permission( purpose == Purpose.PROMOTIONAL, status == Permission.Status.UNKNOWN )
[when]o consentimento para promoções num canal foi retirado=$permissao : Permission( purpose == Purpose.PROMOTIONAL, status == Permission.Status.REVOKED )
[when]o consentimento para promoções num canal venceu=$permissao : Permission( purpose == Purpose.PROMOTIONAL, status == Permission.Status.EXPIRED )

# --- how often we reached them
[when]o cliente já recebeu uma promoção hoje=ContactHistory( promotionsToday() >= 1 )
[when]o cliente recebeu {vezes:\d+} promoções ou mais em {dias:\d+} dias=$historico : ContactHistory( promotionsWithin({dias}) >= {vezes} )
[when]o cliente recebeu {vezes:\d+} mensagens comerciais ou mais em {dias:\d+} dias=ContactHistory( commercialWithin({dias}) >= {vezes} )
[when]o cliente recebeu {vezes:\d+} ligações ou mais hoje=ContactHistory( callsToday() >= {vezes} )
[when]o cliente recusou {vezes:\d+} ofertas ou mais de um grupo em {dias:\d+} dias=$grupo : GroupHistory( rejectionsWithin({dias}) >= {vezes} )

# --- what must not go out
[then]nada comercial pode sair=ruling.veto( Selector.commercial() );
[then]nenhuma promoção pode sair=ruling.veto( Selector.purpose(Purpose.PROMOTIONAL) );
[then]nenhuma pesquisa ou dica pode sair=ruling.veto( Selector.purpose(Purpose.RELATIONAL) );
[then]nenhuma oferta para ficar pode sair=ruling.veto( Selector.purpose(Purpose.RETENTION) );
[then]nenhuma cobrança pode sair=ruling.veto( Selector.purpose(Purpose.COLLECTION) );
[then]nenhuma oferta de crédito pode sair=ruling.veto( Selector.commercial().tagged("credit") );
[then]nenhuma oferta com a marca "{marca:[a-z0-9-]+}" pode sair=ruling.veto( Selector.commercial().tagged("{marca}") );
[then]a ação "{acao:[a-z0-9-]+}" não pode sair=ruling.veto( Selector.action("{acao}") );
[then]nenhuma ação do grupo "{grupo:[a-z0-9-]+}" pode sair=ruling.veto( Selector.group("{grupo}") );
[then]nada comercial pode sair no {canal:WhatsApp|Instagram|SMS|RCS|webchat|e-mail|telefone}=ruling.veto( Selector.commercial().on(Channel.{canal!WhatsApp?WHATSAPP/Instagram?INSTAGRAM/SMS?SMS/RCS?RCS/webchat?WEBCHAT/e-mail?EMAIL/telefone?VOICE/AGENT}) );
[then]nada pode sair no {canal:WhatsApp|Instagram|SMS|RCS|webchat|e-mail|telefone}=ruling.veto( Selector.all().on(Channel.{canal!WhatsApp?WHATSAPP/Instagram?INSTAGRAM/SMS?SMS/RCS?RCS/webchat?WEBCHAT/e-mail?EMAIL/telefone?VOICE/AGENT}) );
[then]nenhuma promoção pode sair nesse canal=ruling.veto( Selector.purpose(Purpose.PROMOTIONAL).on($permissao.channel()) );
[then]nenhuma promoção desse produto pode sair=ruling.veto( Selector.purpose(Purpose.PROMOTIONAL).about($tem.product()) );
[then]nada comercial pode sair até amanhã=ruling.vetoUntil( Selector.commercial(), $agora.startOfDay(1) );
[then]nenhuma promoção pode sair até amanhã=ruling.vetoUntil( Selector.purpose(Purpose.PROMOTIONAL), $agora.startOfDay(1) );
[then]nada comercial pode sair antes de {dias:\d+} dias do fechamento=ruling.vetoUntil( Selector.commercial(), $reclamacao.closedPlus({dias}) );
[then]nada comercial pode sair antes de {horas:\d+} horas da queixa=ruling.vetoUntil( Selector.commercial(), $conversa.complainedPlus({horas}) );
[then]nenhuma promoção pode sair até serem menos de {vezes:\d+} em {dias:\d+} dias=ruling.vetoUntil( Selector.purpose(Purpose.PROMOTIONAL), $historico.fewerPromotionsThan({vezes}, {dias}) );
[then]nada desse grupo pode sair até serem menos de {vezes:\d+} recusas em {dias:\d+} dias=ruling.vetoUntil( Selector.commercial().ofGroup($grupo.group()), $grupo.fewerRejectionsThan({vezes}, {dias}) );

# --- what waits, what counts more, who must act
[then]ligações comerciais esperam o horário das {de:\d+} às {ate:\d+} em dias úteis=ruling.delay( Selector.commercial().on(Channel.VOICE), $agora.next(Hours.weekdays({de}, {ate})) );
[then]cobranças esperam o horário das {de:\d+} às {ate:\d+} em dias úteis=ruling.delay( Selector.purpose(Purpose.COLLECTION), $agora.next(Hours.weekdays({de}, {ate})) );
[then]ofertas que uma pessoa dessa fila fecha esperam a abertura=ruling.delay( Selector.commercial().tagged($fila.tag()), $fila.answersAt() );
[then]ações com a marca "{marca:[a-z0-9-]+}" valem {fator:\d+\.\d+} vezes=ruling.adjust( Selector.tag("{marca}"), {fator} );
[then]uma pessoa responde=ruling.oblige( Duty.HUMAN_ANSWERS );
[then]uma pessoa revisa a resposta=ruling.oblige( Duty.HUMAN_REVIEWS );
[then]a resposta oferece uma pessoa=ruling.oblige( Duty.OFFER_HUMAN );
[then]a resposta diz quando uma pessoa atende=ruling.oblige( Duty.SAY_WHEN );
[then]a resposta diz que é uma máquina=ruling.oblige( Duty.DISCLOSE_AI );
[then]é preciso confirmar se o cliente não quer mais mensagens=ruling.oblige( Duty.CONFIRM_WITHDRAWAL );
[then]a revogação vale em todos os canais=ruling.oblige( Duty.WITHDRAW_EVERYWHERE );
[then]a revogação vale neste canal=ruling.oblige( Duty.WITHDRAW_HERE );
