export default { placeholder: '输入地名查找', type: '输入社区、街道或区的名称', searching: '正在查找…', none: '没有找到这个地名' };
