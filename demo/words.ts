import type { CareSystem, Dimension, Domain, SupportKind } from '../src/modules/cases/contract.ts';
import type { z } from 'zod';
import type { Theme } from './themes.ts';

/** What people of the demo write. Sentences of ours, about nobody. */

export const contactNotes = {
  homeVisit: [
    '入户看望，孩子在家写作业，精神不错。',
    '外婆说孩子最近吃饭好，夜里睡得稳。',
    '家里收拾得比上次整齐，窗户的护栏已装好。',
    '孩子说想参加周末的阅读小组，已帮忙报名。',
    '父亲上夜班，白天由邻居照看，已提醒留好联系电话。',
    '提醒监护人按时带孩子复查，并帮忙预约。',
    '冬衣已送到，孩子试穿合身。',
    '电线老化，已联系社区电工，下周来换。',
    '与孩子单独聊了十分钟，说最近和同桌和好了。',
    '助学补贴已到账，监护人知道怎么查询。',
    '孩子咳嗽几天了，已陪同到社康就诊。',
    '奶奶腿脚不便，已联系志愿者代买菜。',
    '孩子成绩有进步，贴出了奖状。',
    '家中用水用电正常，厨房燃气阀已更换。',
    '敲门无人，邻居说去了医院，已电话联系上。',
    '母亲找到了社区保洁的工作，作息稳定下来。',
  ],
  phone: [
    '电话联系，一切正常。',
    '电话里和孩子说了几句，声音轻快。',
    '监护人说下周回老家三天，已记下联系人。',
    '提醒疫苗接种日期。',
    '监护人询问补贴发放时间，已答复。',
    '约好下次入户的时间。',
  ],
  school: [
    '到校看望，班主任说出勤正常。',
    '班主任反映上课容易走神，已约家长面谈。',
    '孩子在学校社团学画画，很喜欢。',
    '与心理老师沟通，建议继续观察一个月。',
    '课间见到孩子，和同学玩得好。',
  ],
  office: ['监护人来社区办公室补交材料。', '孩子放学后来儿童之家做作业，状态好。', '来领取节日礼包，顺便了解近况。'],
  online: ['微信视频，看到孩子和房间。', '视频时孩子展示了新画的画。', '监护人发来复查报告的结论，已记录。'],
  other: ['在社区活动中见到孩子，与同伴一起做手工。', '节日慰问时见到家人，祖孙都好。'],
} as const;

export const concernNotes = [
  '孩子手臂有淤青，说是摔的，需再了解。',
  '近两周有三天没有上学，监护人说不清原因。',
  '家里两天没有开火，孩子靠邻居给饭。',
  '孩子说晚上一个人在家，害怕。',
];

export const childWords = [
  '我想和妈妈一起住。',
  '我喜欢画画，想要一盒新的颜料。',
  '奶奶身体不好，我会做饭了。',
  '上学挺好的，数学有点难。',
  '我想交到好朋友。',
  '晚上有时候睡不着。',
  '我长大想当护士。',
  '',
];
export const strengths = [
  '祖孙感情好，孩子懂事，愿意说心里话。',
  '母亲积极，能主动联系学校和社区。',
  '班主任关心，同学友善。',
  '邻里肯帮忙，亲戚住得近。',
  '孩子身体好，爱运动。',
  '家里有稳定的低保和补贴。',
];

type DomainName = z.infer<typeof Domain>;

/** What was seen, by domain, from level 1 (low) to 4 (grave). */
export const evidence: Record<DomainName, readonly [string, string, string, string]> = {
  guardianship: ['监护人每天照看，知道孩子的需要', '监护人年纪大，照看吃力但尽心', '监护人常不在家，照看时有时无', '无人履行监护，或监护人伤害孩子'],
  bodyHealth: ['体检正常，接种齐全', '偏瘦或小病较多，能及时就医', '慢性病没有按时复查', '重病或伤情没有得到治疗'],
  mindBehaviour: ['情绪稳定，愿意交流', '有些内向，熟悉后能说', '情绪低落或易怒，影响生活', '有自伤或伤人的危险'],
  schoolSocial: ['按时上学，有朋友', '成绩落后，需要辅导', '时常缺课，朋友少', '已失学，与外界少有往来'],
  livingSafety: ['住所整洁安全，三餐有着落', '住所拥挤，基本安全', '住所有隐患，三餐不定', '没有安全的住处'],
  familySupport: ['亲友常来往，互相帮忙', '有亲戚在本市，偶尔帮忙', '亲友很少，遇事无人可托', '完全没有人可以依靠'],
};

export const overrideReasons = ['近期家庭变故，先按高一级关注', '监护人即将住院，照看会有空档', '学校反映情况比入户所见更重'];
export const downgradeReasons = ['三个月走访均正常，学校反映良好', '监护人已回到身边，照看稳定', '治疗结束，恢复良好'];
export const secondNotes = ['已电话核实，同意。', '查看了近三次走访记录，同意。', '与班主任核实过，同意。'];
export const declinedNote = '还需再观察一个月，先不下调。';

export const planGoals: Record<Theme | 'any', string> = {
  any: '孩子按时上学，有人照看，生活安稳。',
  hardshipFamily: '家庭收入有保障，孩子安心上学。',
  migrant: '孩子在本地稳定就学，融入社区。',
  leftBehind: '孩子每天有人照看，与父母每周联系。',
  deFactoUnattended: '照料人有支持，孩子按月领到补贴，身心健康。',
  severelyDisabled: '坚持康复训练，照料人得到喘息。',
  seriouslyIll: '按时治疗和复查，不因费用中断。',
  guardianshipImproper: '监护人学会照看的方法，孩子有安全感。',
  parentDetained: '照料安排落实，孩子情绪稳定。',
  orphan: '在稳定的家庭中成长，权益得到维护。',
  disabled: '得到合适的训练和教育。',
  destitute: '吃穿住有保障，按时就学就医。',
  guardianshipAbsent: '尽快落实监护人，孩子有安全的住处。',
  guardianshipAbusive: '不再受到伤害，得到保护和辅导。',
  victim: '得到治疗和辅导，恢复日常生活。',
  inLegalProceedings: '依法维护权益，继续上学。',
  vagrant: '有固定住处和照料，回到学校。',
};

export type LineWords = {
  system: z.infer<typeof CareSystem>;
  dimension: z.infer<typeof Dimension>;
  support: z.infer<typeof SupportKind>;
  need: string;
  goal: string;
  measure: string;
};
const line = (
  system: LineWords['system'],
  dimension: LineWords['dimension'],
  support: LineWords['support'],
  need: string,
  goal: string,
  measure: string,
): LineWords => ({ system, dimension, support, need, goal, measure });

export const planLines: readonly LineWords[] = [
  line('education', 'intellect', 'service', '作业无人辅导', '每周完成作业', '志愿者每周辅导两次'),
  line('education', 'intellect', 'material', '没有安静的书桌', '有固定的学习角', '链接爱心单位捐一套桌椅台灯'),
  line('education', 'social', 'service', '时常缺课', '本学期缺课不超过三天', '与班主任每两周沟通一次'),
  line('basicLiving', 'body', 'material', '冬衣不足', '每人有两套冬衣', '申请冬衣礼包并送到家'),
  line('basicLiving', 'social', 'service', '未办低保', '材料齐全并受理', '陪同到街道窗口办理'),
  line('basicLiving', 'body', 'material', '营养不足', '体重达到同龄下限', '每月营养包，社康跟踪体重'),
  line('medicalRehabilitation', 'body', 'service', '复查常被耽误', '按期复查', '帮忙预约并派车接送'),
  line('medicalRehabilitation', 'body', 'service', '康复训练中断', '每周训练两次', '链接康复机构，申请补贴'),
  line('medicalRehabilitation', 'body', 'material', '自付费用高', '减轻一半自付', '申请医疗救助和慈善项目'),
  line('psychologicalCare', 'mind', 'service', '情绪低落', '愿意说出感受', '站点社工每两周辅导一次'),
  line('psychologicalCare', 'mind', 'service', '想念父母', '每周与父母视频', '协助约定时间并陪同'),
  line('safety', 'social', 'service', '放学后独自在家', '放学后有人看护', '安排到儿童之家四点半课堂'),
  line('safety', 'body', 'material', '窗户没有护栏', '消除坠落隐患', '社区出资加装护栏'),
  line('guardianship', 'social', 'service', '照料人不懂方法', '学会两种安抚办法', '参加家庭教育小组六次'),
  line('guardianship', 'social', 'service', '委托照护没有手续', '签好委托照护协议', '上门说明并协助签订'),
];

export const childOpinions = ['愿意。想让志愿者姐姐来。', '可以，但不想让同学知道。', '好的。', '我想周末去图书馆。', ''];
export const reviewFindings = ['目标大体达成，继续巩固。', '进展一般，调整办法后继续。', '两项达成，一项推迟到下期。'];
export const evaluations = ['方案目标已达成，监护照看稳定，孩子情况良好。', '经半年服务，困难基本解决，家庭能自己应对。', '孩子随家人迁离，已与当地交接。'];
export const remainingNeeds = ['学业仍需偶尔关心', '建议继续参加社区活动', ''];
export const childNotes = [
  '示例备注：孩子怕狗，入户前先打电话。',
  '示例备注：外婆听不懂普通话，可说客家话。',
  '示例备注：周二、周四放学后在儿童之家。',
  '示例备注：家里没有电梯，住七楼。',
];
export const blockedReasons = ['示例：疑似伤害孩子，警方调查中，联系时须回避', '示例：法院已发人身安全保护令'];
export const sealedFact = '示例：敏感健康信息，仅供演示封存与专人查看，不对应任何人。';

export const leadBodies = [
  '楼上孩子经常一个人在家，晚上听到哭声。',
  '看到一个孩子连续几天没去上学，在网吧附近游荡。',
  '邻居打骂孩子，声音很大，孩子身上有伤。',
  '孩子说很久没见到爸爸妈妈，只有哥哥照顾他。',
  '学生连续三天没有到校，家长电话打不通。',
  '就诊时发现伤情与家长说法不符。',
  '孩子在地铁口乞讨，旁边有大人看着。',
  '有个小孩冬天只穿单衣，在楼道里写作业。',
  '孩子跟我说不想活了，我很担心。',
  '听说这家老人住院了，孩子没人管。',
];
export const leadPlaces = ['示例花园3栋附近', '示例小学门口', '示例市场旁边的城中村', '示例地铁站C口', ''];
export const leadAbouts = ['男孩，八九岁，瘦小', '女孩，背蓝色书包', '兄妹俩', '戴眼镜，平时不太说话'];
export const reporterRelations = ['邻居', '老师', '路人', '亲戚', '医生', '社区网格员'];
export const leadReplies: Record<'childHelped' | 'alreadyKnown' | 'referred' | 'notSubstantiated' | 'notFound' | 'information', string> = {
  childHelped: '已上门了解，孩子已得到照看，谢谢您。',
  alreadyKnown: '这个家庭我们一直在跟进，您的提醒很有用，谢谢。',
  referred: '已转请有关部门处理，我们会继续关注。',
  notSubstantiated: '已上门核实，孩子平安，谢谢您的关心。',
  notFound: '已到您说的地方寻找，没有找到；如再看到请马上打110。',
  information: '已答复您咨询的政策，欢迎到社区详谈。',
};
export const leadNotes = ['已联系社区核实', '与反映人通了电话', '和民警一起上门', ''];
